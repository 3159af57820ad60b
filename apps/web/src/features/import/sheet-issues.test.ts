import { expect, test } from "vitest";
import { ledgerIssue, ledgerPreview } from "../../testing/build-ledger-preview.ts";
import { columnWidths } from "./column-width.ts";
import { issuesByPlace, linesWithIssues, numberedIssues } from "./sheet-issues.ts";

const issues = numberedIssues([
  ledgerIssue({ severity: "warning", cell: "B3" }),
  ledgerIssue({ cell: "C4" }),
  ledgerIssue({ cell: "5" }),
  ledgerIssue({ cell: "C4", code: "DUE_BEFORE_FEEDBACK" }),
  ledgerIssue({ cell: null, code: "MISSING_COLUMN" }),
]);

test("errors are numbered before reminders, each in the order of the sheet", () => {
  expect(issues.map((i) => [i.number, i.cell, i.severity])).toEqual([
    [1, "C4", "error"],
    [2, "5", "error"],
    [3, "C4", "error"],
    [4, null, "error"],
    [5, "B3", "warning"],
  ]);
});
test("an issue knows its row and column; of a whole row only the row, of the file neither", () => {
  expect(issues.map((i) => [i.row, i.column])).toEqual([
    [4, "C"],
    [5, null],
    [4, "C"],
    [null, null],
    [3, "B"],
  ]);
});
test("two issues of one cell stand at the same cell", () => {
  expect(
    issuesByPlace(issues)
      .get("C4")
      ?.map((i) => i.number),
  ).toEqual([1, 3]);
});
test("only rows with an issue remain when the faultless ones are left out", () => {
  expect(linesWithIssues(ledgerPreview(6).table?.lines ?? [], issues).map((l) => l.row)).toEqual([3, 4, 5]);
});
test("a column that says the same in every row is narrower than one that carries a problem", () => {
  const { table } = ledgerPreview(6);
  if (!table) throw new Error("no table");
  const [, , plain] = columnWidths(table, []);
  const [, , marked] = columnWidths(table, issues);
  expect(plain).toBeLessThan(marked ?? 0);
});
