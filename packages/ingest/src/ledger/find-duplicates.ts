// Rows of one file that speak of the same finding. Which of them holds nobody can say, so both stay out.
import { codeKey, textKey } from "@rectify/domain/finding-key";
import type { LedgerIssue } from "@rectify/domain/issue";
import type { LedgerRow } from "@rectify/domain/ledger-row";
import { roundKey, unitCore } from "@rectify/domain/names";

/** One DUPLICATE_ROW {rows} for each row concerned. The same words under two different codes are two findings. */
export function findDuplicates(rows: readonly LedgerRow[]): LedgerIssue[] {
  const placed = rows.filter((row) => row.unit && row.round && row.text);
  const inspection = (row: LedgerRow) => `${unitCore(row.unit)}|${roundKey(row.round)}|`;
  const byCode = groups(
    placed.filter((row) => row.code),
    (row) => inspection(row) + codeKey(row.code ?? ""),
  );
  const byText = groups(placed, (row) => inspection(row) + textKey(row)).filter((group) => group.some((row) => !row.code));
  const issues = new Map<LedgerRow, LedgerIssue>();
  for (const [field, found] of [
    ["code", byCode],
    ["text", byText],
  ] as const) {
    for (const group of found) {
      for (const row of group) {
        if (issues.has(row)) continue;
        const others = group.filter((other) => other !== row).map((other) => other.row);
        const cell = row.cells[field];
        issues.set(row, {
          severity: "error",
          sheet: row.sheet,
          cell: cell?.ref ?? String(row.row),
          code: "DUPLICATE_ROW",
          original: cell?.original ?? null,
          facts: { rows: others.join("、"), by: field },
        });
      }
    }
  }
  return [...issues.values()];
}

/** Groups of two rows and more. */
function groups(rows: readonly LedgerRow[], keyOf: (row: LedgerRow) => string): LedgerRow[][] {
  return [...Map.groupBy(rows, keyOf).values()].filter((group) => group.length > 1);
}
