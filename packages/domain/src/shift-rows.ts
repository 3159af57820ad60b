// Moves every day of ledger rows by the same number of days: how the example district always ends today.
import type { LedgerRow } from "./ledger-row.ts";
import { addDays, type LocalDate } from "./local-date.ts";

export function shiftRow(row: LedgerRow, days: number): LedgerRow {
  const shift = (d: LocalDate | null) => (d === null ? null : addDays(d, days));
  return {
    ...row,
    feedbackOn: shift(row.feedbackOn),
    dueOn: shift(row.dueOn),
    extendedTo: shift(row.extendedTo),
    startedOn: shift(row.startedOn),
    completedOn: shift(row.completedOn),
    closedOn: shift(row.closedOn),
  };
}
