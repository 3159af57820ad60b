// What a search can lead to. Shapes only.
import type { FindingRow } from "./overview.ts";

type Named = { name: string; findings: number };

/** Names of the whole board, with the number of findings that each one's list holds on the day asked for. */
export type SearchNames = {
  units: (Named & { id: number; shortName: string })[];
  /** Accountable leaders and responsible persons; `leads` = accountable for at least one finding; `units`: the first three. */
  people: (Named & { leads: boolean; units: string[] })[];
  rounds: (Named & { id: number })[];
  groups: (Named & { id: number })[];
};

/** The first findings that hold all the words, most urgent first, and how many there are. */
export type FoundFindings = {
  total: number;
  rows: Pick<FindingRow, "finding" | "text" | "code" | "unit" | "state" | "overdue" | "daysLate" | "daysLeft">[];
};
