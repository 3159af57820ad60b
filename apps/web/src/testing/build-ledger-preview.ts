import type { LedgerPreview } from "@rectify/domain/board";
import { day } from "@rectify/domain/local-date";

type Issue = LedgerPreview["issues"][number];

export function ledgerIssue(change: Partial<Issue> = {}): Issue {
  return {
    severity: "error",
    sheet: "整改台账",
    cell: "C4",
    code: "DATE_NOT_A_DAY",
    original: "2026.2.31",
    facts: {},
    message: "“2026.2.31”这一天不存在。请改为实际的日期。",
    ...change,
  };
}

/** A ledger of `rows` rows from row 3 on, all new to the board, unless a test says otherwise. */
export function ledgerPreview(rows: number, change: Partial<LedgerPreview> = {}): LedgerPreview {
  return {
    rows,
    added: rows,
    changed: 0,
    unchanged: 0,
    faulty: 0,
    created: { rounds: [], units: [], regions: [], groups: [] },
    missing: [],
    issues: [],
    committed: false,
    importId: null,
    asOf: day("2026-03-19"),
    fileName: "整改台账-2026-03-19.xlsx",
    sheet: "整改台账",
    headerRow: 2,
    table: {
      columns: [
        { letter: "A", heading: "序号", field: "ordinal" },
        { letter: "B", heading: "具体问题", field: "text" },
        { letter: "C", heading: "完成时限", field: "dueOn" },
      ],
      lines: Array.from({ length: rows }, (_, i) => ({ row: i + 3, cells: [String(i + 1), `问题 ${i + 1}`, "2026-06-30"] })),
    },
    exampleWillBeRemoved: false,
    ...change,
  };
}
