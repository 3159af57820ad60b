// Which sheet is the ledger, where its header stands, and what each column means.

import type { LedgerIssue } from "@rectify/domain/issue";
import { LEDGER_COLUMNS, type LedgerField } from "@rectify/domain/ledger-columns";
import { nearestWord } from "@rectify/domain/nearest-word";
import { columnLetter } from "./merged-ranges.ts";
import type { SheetGrid } from "./sheet-grid.ts";

export type HeaderColumn = { column: number; letter: string; heading: string; field: LedgerField | null };

export type Header = { grid: SheetGrid; row: number; columns: HeaderColumn[]; issues: LedgerIssue[] };

/** Without these no row can be placed. */
export const REQUIRED_FIELDS = ["unit", "round", "text"] as const satisfies readonly LedgerField[];

const SEARCHED_ROWS = 30;
const ENOUGH = 4;

/** NFKC, without spaces, bracketed remarks, stars and a closing colon. */
function plainHeading(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/\([^()]*\)|\[[^\]]*\]|【[^】]*】|〔[^〕]*〕/g, "")
    .replace(/^\*+|[*:]+$/g, "")
    .toLowerCase();
}

const fieldOfHeading = new Map<string, LedgerField>(
  LEDGER_COLUMNS.flatMap(({ field, heading, synonyms }) => [heading, ...synonyms].map((word) => [plainHeading(word), field] as const)),
);

/** A heading merged over several columns names the first of them only. */
function headingAt(grid: SheetGrid, row: number, column: number): string {
  const range = grid.rangeAt(row, column);
  return range && range.left < column ? "" : grid.cell(row, column).text;
}

function columnsAt(grid: SheetGrid, row: number): HeaderColumn[] {
  return Array.from({ length: grid.lastColumn }, (_, i) => {
    const heading = headingAt(grid, row, i + 1);
    return { column: i + 1, letter: columnLetter(i + 1), heading, field: fieldOfHeading.get(plainHeading(heading)) ?? null };
  });
}

function recognised(columns: readonly HeaderColumn[]): Set<LedgerField> {
  return new Set(columns.flatMap(({ field }) => field ?? []));
}

/** A header of two rows: its last row holds the finer headings, and those merged downwards as well. */
function lastHeaderRow(grid: SheetGrid, row: number, columns: readonly HeaderColumn[]): number {
  return Math.max(row, ...columns.filter((c) => c.field).map((c) => Math.min(grid.rangeAt(row, c.column)?.bottom ?? row, row + 3)));
}

function headerOf(grid: SheetGrid, suffices: (fields: Set<LedgerField>) => boolean): Header | null {
  for (let row = 1; row <= Math.min(grid.lastRow, SEARCHED_ROWS); row++) {
    const columns = columnsAt(grid, row);
    if (!suffices(recognised(columns))) continue;
    const last = lastHeaderRow(grid, row, columns);
    const finest = columnsAt(grid, last).map((fine, i) => (fine.heading ? fine : (columns[i] ?? fine)));
    return { grid, row: last, columns: finest, issues: [] };
  }
  return null;
}

/** A row that says its headings once more, as pasted sheets and printed pages do. */
export function repeatsHeading({ columns }: Header, textAt: (column: number) => string): boolean {
  const filled = columns.filter(({ field, column }) => field && textAt(column) !== "");
  return (
    filled.length >= REQUIRED_FIELDS.length &&
    filled.every(({ field, column }) => fieldOfHeading.get(plainHeading(textAt(column))) === field)
  );
}

/** The first sheet that has all required headings, or unit and finding among at least four known ones; failing that one with four known headings at all. */
export function findHeader(grids: readonly SheetGrid[]): Header | null {
  const suffices = (f: Set<LedgerField>) => REQUIRED_FIELDS.every((r) => f.has(r)) || (f.size >= ENOUGH && f.has("unit") && f.has("text"));
  const whole = grids.flatMap((grid) => headerOf(grid, suffices) ?? []);
  const partial = () => grids.flatMap((grid) => headerOf(grid, (f) => f.size >= ENOUGH) ?? []);
  const [header, ...others] = whole.length > 0 ? whole : partial();
  if (!header) return null;
  header.issues = headerIssues(header);
  for (const { grid } of others)
    header.issues.push(fileIssue("warning", grid.name, null, "OTHER_SHEET", grid.name, { read: header.grid.name }));
  return header;
}

function fileIssue(
  severity: LedgerIssue["severity"],
  sheet: string,
  cell: string | null,
  code: LedgerIssue["code"],
  original: string | null,
  facts: LedgerIssue["facts"],
): LedgerIssue {
  return { severity, sheet, cell, code, original, facts };
}

/** Keeps the first of columns that mean the same; the others lose their field. */
function headerIssues({ grid, row, columns }: Header): LedgerIssue[] {
  const issues: LedgerIssue[] = [];
  const first = new Map<LedgerField, HeaderColumn>();
  for (const column of columns) {
    const { field, heading } = column;
    const cell = `${column.letter}${row}`;
    if (!field) {
      if (!heading) continue;
      const nearest = nearestWord(plainHeading(heading), [...fieldOfHeading.keys()]);
      const facts: LedgerIssue["facts"] = nearest ? { heading, nearest } : { heading };
      issues.push(fileIssue("warning", grid.name, cell, "UNKNOWN_COLUMN", heading, facts));
      continue;
    }
    const earlier = first.get(field);
    if (!earlier) {
      first.set(field, column);
      continue;
    }
    const facts = { field, heading, other: earlier.heading, otherCell: `${earlier.letter}${row}` };
    issues.push(fileIssue("error", grid.name, cell, "DUPLICATE_COLUMN", heading, facts));
    column.field = null;
  }
  for (const field of REQUIRED_FIELDS) {
    if (!first.has(field)) issues.push(fileIssue("error", grid.name, null, "MISSING_COLUMN", null, { field, row }));
  }
  return issues;
}
