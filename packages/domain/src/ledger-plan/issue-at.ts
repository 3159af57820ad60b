import type { LedgerIssue, LedgerIssueCode, Severity } from "../issue.ts";
import type { LedgerField } from "../ledger-columns.ts";
import type { LedgerRow } from "../ledger-row.ts";

/** An issue at a field's cell, or at the row where the ledger has no such column. */
export function issueAt(
  row: LedgerRow,
  field: LedgerField,
  code: LedgerIssueCode,
  facts: LedgerIssue["facts"] = {},
  severity: Severity = "error",
): LedgerIssue {
  const cell = row.cells[field];
  return { severity, sheet: row.sheet, cell: cell?.ref ?? String(row.row), code, original: cell?.original ?? null, facts };
}
