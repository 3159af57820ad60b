// One finding of the example district: what was found, who answers for it, and its life.
import type { TermClass } from "@rectify/domain/finding";
import type { LocalDate } from "@rectify/domain/local-date";
import type { ChosenFinding } from "./choose-findings.ts";
import type { Inspection } from "./inspections.ts";
import type { Step } from "./life.ts";
import type { Unit } from "./units.ts";

export type ExampleFinding = ChosenFinding & {
  unit: Unit;
  inspection: Inspection;
  group: string;
  /** Place in its inspection, from 1. */
  no: number;
  code: string;
  feedbackOn: LocalDate;
  dueOn: LocalDate | null;
  termClass: TermClass;
  leader: string;
  /** Who inherits it when its leader leaves; null for the leaders who stay. */
  successor: string | null;
  department: string;
  person: string;
  /** Which days this unit's ledger never states, so that they are inferred. */
  silent: { start: boolean; complete: boolean; close: boolean; category: boolean };
  steps: Step[];
};
