// A row against itself: what it says in one cell may not contradict what it says in another.
import type { LedgerIssue, LedgerIssueCode } from "@rectify/domain/issue";
import type { LedgerDateField, LedgerField } from "@rectify/domain/ledger-columns";
import type { LedgerRow } from "@rectify/domain/ledger-row";
import type { ReadingDays } from "./read-row.ts";

const EVENT_DAYS = ["startedOn", "completedOn", "closedOn"] as const satisfies readonly LedgerDateField[];

/** Contradictions that show in the row alone; what depends on the finding's history is decided later. */
export function checkRow(row: LedgerRow, days: ReadingDays): LedgerIssue[] {
  const issues: LedgerIssue[] = [];
  const report = (field: LedgerField, code: LedgerIssueCode, facts: LedgerIssue["facts"]) => {
    const cell = row.cells[field];
    issues.push({ severity: "error", sheet: row.sheet, cell: cell?.ref ?? String(row.row), code, original: cell?.original ?? null, facts });
  };
  checkClosedFlag(row, report);
  checkClock(row, days, report);
  checkOrder(row, report);
  return issues;
}

type Report = (field: LedgerField, code: LedgerIssueCode, facts: LedgerIssue["facts"]) => void;

function checkClosedFlag({ closedFlag, state, cells }: LedgerRow, report: Report): void {
  if (closedFlag === null) return;
  // A state word that could not be read has its own issue.
  if (state === null && closedFlag && !cells.state?.original) report("closedFlag", "STATE_MISSING", {});
  if (state !== null && closedFlag !== (state === "CLOSED")) {
    report("closedFlag", "CLOSED_FLAG_CONTRADICTS", { state, stateText: cells.state?.original ?? "", stateCell: cells.state?.ref ?? "" });
  }
}

function checkClock(row: LedgerRow, { today, asOf }: ReadingDays, report: Report): void {
  for (const field of ["feedbackOn", ...EVENT_DAYS] as const) {
    const day = row[field];
    if (day === null) continue;
    if (day > today) report(field, "DAY_IN_FUTURE", { day, today });
    else if (day > asOf) report(field, "DAY_AFTER_AS_OF", { day, asOf });
  }
}

function checkOrder(row: LedgerRow, report: Report): void {
  const { feedbackOn, dueOn, extendedTo } = row;
  const stated = EVENT_DAYS.flatMap((field) => (row[field] ? { field, day: row[field] } : []));
  for (const [i, { field, day }] of stated.entries()) {
    const before = stated.slice(0, i).find((earlier) => earlier.day > day);
    if (before) report(field, "DAYS_OUT_OF_ORDER", { day, before: before.day, beforeField: before.field });
    if (feedbackOn && day < feedbackOn) report(field, "DAY_BEFORE_FEEDBACK", { day, feedbackOn });
  }
  if (feedbackOn && dueOn && dueOn < feedbackOn) report("dueOn", "DUE_BEFORE_FEEDBACK", { feedbackOn });
  if (dueOn && extendedTo && extendedTo <= dueOn) report("extendedTo", "EXTENSION_NOT_LATER", { due: dueOn });
}
