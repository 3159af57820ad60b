// The one mark a finding wears: lateness before nearness before its state.
import type { State } from "@rectify/domain/finding";
import type { FindingRow } from "@rectify/domain/overview";

export type Mark = State | "DUE_SOON" | "OVERDUE";

export function markOf(row: Pick<FindingRow, "state" | "overdue" | "daysLeft">): Mark {
  if (row.overdue) return "OVERDUE";
  return row.daysLeft === null ? row.state : "DUE_SOON";
}
