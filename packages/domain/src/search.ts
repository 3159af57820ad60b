// What a search can lead to. Shapes only.
import type { FindingRow } from "./overview.ts";

type Named = { name: string; findings: number };

/** Names of the whole board, with the number of findings that each one's list holds on the day asked for. */
export type SearchNames = {
  /** `former`: names a unit bore, the latest first. */
  units: (Named & { id: number; shortName: string; former: { name: string; shortName: string }[] })[];
  /** Accountable leaders and responsible persons; `leads` = accountable for at least one finding; `units`: the first three. */
  people: (Named & { leads: boolean; units: string[] })[];
  rounds: (Named & { id: number })[];
  groups: (Named & { id: number })[];
};

/** The first findings that answer all the words, the nearest first and among equals the most urgent, and how many there are. */
export type FoundFindings = {
  total: number;
  rows: Pick<FindingRow, "finding" | "text" | "code" | "unit" | "state" | "overdue" | "daysLate" | "lateSince" | "lateBy" | "daysLeft">[];
};
