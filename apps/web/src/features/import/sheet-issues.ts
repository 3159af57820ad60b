// The problems of a ledger as the sheet shows them: numbered, errors first, each at its cell.
import type { LedgerPreview } from "@rectify/domain/board";

export type SheetIssue = LedgerPreview["issues"][number] & {
  /** From 1; the number at the cell and in the list. */
  number: number;
  /** Row number in the sheet; null when the whole file is meant. */
  row: number | null;
  /** Column letters; null when the whole row is meant. */
  column: string | null;
};

/** Keeps the order of the sheet within the errors and within the reminders. */
export function numberedIssues(issues: LedgerPreview["issues"]): SheetIssue[] {
  const ordered = [...issues.filter((i) => i.severity === "error"), ...issues.filter((i) => i.severity === "warning")];
  return ordered.map((issue, i) => {
    const place = /^([A-Z]*)(\d+)$/.exec(issue.cell ?? "");
    return { ...issue, number: i + 1, row: place ? Number(place[2]) : null, column: place?.[1] || null };
  });
}

/** Issues by the cell ("G7"), or the row ("7"), at which they are shown. */
export function issuesByPlace(issues: readonly SheetIssue[]): ReadonlyMap<string, SheetIssue[]> {
  return Map.groupBy(
    issues.filter((i) => i.row !== null),
    (i) => i.cell ?? "",
  );
}

type Lines = NonNullable<LedgerPreview["table"]>["lines"];

/** The lines with at least one issue. */
export function linesWithIssues(lines: Lines, issues: readonly SheetIssue[]): Lines {
  const rows = new Set(issues.map((i) => i.row));
  return lines.filter((line) => rows.has(line.row));
}

export function countOf(issues: readonly { severity: "error" | "warning" }[], severity: "error" | "warning"): number {
  return issues.filter((i) => i.severity === severity).length;
}
