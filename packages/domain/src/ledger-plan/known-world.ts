// What the planner needs to know of the world before it compares a ledger with it.
import type { FindingEvent, TermClass } from "../finding.ts";
import type { LocalDate } from "../local-date.ts";

export type CategoryAssigned = "LEDGER" | "SUGGESTED" | "OFFICE" | "NONE";

/** Everything stored of a finding but its place and history. */
export type FindingRecord = {
  code: string | null;
  aspect: string | null;
  item: string | null;
  text: string;
  category: string;
  categoryAssigned: CategoryAssigned;
  suggestedCategory: string | null;
  termClass: TermClass | null;
  leader: string | null;
  leadDepartment: string | null;
  supportingDepartments: string[];
  person: string | null;
  feedbackOn: LocalDate | null;
  originalDueOn: LocalDate | null;
  progress: string | null;
  remark: string | null;
  measures: string[];
};

export type KnownFinding = FindingRecord & {
  no: number;
  events: FindingEvent[];
  /** As-of day of the latest ledger, not undone, that changed the finding; null when none did. */
  ledgerOn: LocalDate | null;
  /** The latest day on which the office moved the finding by hand; null when it never did. */
  enteredOn: LocalDate | null;
};

export type KnownInspection = {
  inspectionId: number;
  unitId: number;
  roundId: number;
  groupId: number | null;
  feedbackOn: LocalDate | null;
  findings: KnownFinding[];
};

export type KnownWorld = {
  regions: { id: number; parentId: number | null; name: string; depth: number }[];
  units: { id: number; name: string; shortName: string; regionId: number | null; formerNames?: string[] }[];
  groups: { id: number; name: string }[];
  rounds: { id: number; name: string }[];
  /** Inspections of the units and rounds the ledger names. */
  inspections: KnownInspection[];
};
