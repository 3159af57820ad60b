// A ledger workbook to rows and issues. Pure: bytes and days in, a reading out; nothing is written and nothing guessed.

import type { LedgerIssue } from "@rectify/domain/issue";
import { LEDGER_FIELDS, type LedgerField } from "@rectify/domain/ledger-columns";
import type { LedgerReading, LedgerRow } from "@rectify/domain/ledger-row";
import { checkRow } from "./check-row.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { findHeader, type Header, repeatsHeading } from "./find-header.ts";
import { loadSheets } from "./load-sheets.ts";
import { isExample, type ReadingDays, type RowCells, readRow } from "./read-row.ts";

/** Faults of the file after which no row of it can be placed. */
const FATAL: readonly LedgerIssue["code"][] = ["MISSING_COLUMN", "DUPLICATE_COLUMN"];

/**
 * Reads an xlsx or a csv. `today` is the office's day, `asOf` the day the ledger speaks of.
 * Always answers: a file that is no ledger gives no rows and one issue (FILE_UNREADABLE, FILE_TOO_LARGE, NO_HEADER).
 */
export async function readLedger(bytes: Uint8Array, days: ReadingDays): Promise<LedgerReading> {
  const loaded = await loadSheets(bytes);
  if (!loaded.ok) return withoutRows({ severity: "error", sheet: "", cell: null, code: loaded.code, original: null, facts: loaded.facts });
  const header = findHeader(loaded.sheets);
  if (!header) {
    const sheets = loaded.sheets.map((s) => s.name).join("、");
    return withoutRows({ severity: "error", sheet: "", cell: null, code: "NO_HEADER", original: null, facts: { sheets } });
  }
  return readRows(header, days);
}

function withoutRows(issue: LedgerIssue): LedgerReading {
  const table = { columns: [], lines: [] };
  return {
    sheet: issue.sheet,
    headerRow: 0,
    mapping: {},
    rows: [],
    faulty: [],
    faultyRows: [],
    skippedExamples: [],
    issues: [issue],
    table,
  };
}

type Draft = { number: number; cells: RowCells; measures: string[]; progress: string[] };

function readRows(header: Header, days: ReadingDays): LedgerReading {
  const { grid, columns } = header;
  const shown = columns.filter((c) => c.heading || c.field);
  const reading: LedgerReading = {
    sheet: grid.name,
    headerRow: header.row,
    mapping: {},
    rows: [],
    faulty: [],
    faultyRows: [],
    skippedExamples: [],
    issues: [...header.issues],
    table: { columns: shown.map(({ letter, heading, field }) => ({ letter, heading, field })), lines: [] },
  };
  for (const { field, heading, letter } of columns) if (field) reading.mapping[field] = { heading, column: letter };

  const drafts: Draft[] = [];
  for (let number = header.row + 1; number <= grid.lastRow; number++) {
    const cells = cellsOfRow(header, number);
    if (isBlank(cells) || repeatsHeading(header, (column) => grid.cell(number, column).text)) continue;
    if (isExample(cells)) {
      reading.skippedExamples.push(number);
      continue;
    }
    reading.table.lines.push({ row: number, cells: shown.map((c) => grid.cell(number, c.column).text) });
    const continued =
      cells.text && !cells.text.own ? drafts.findLast((d) => d.number === grid.rangeAt(number, textColumn(header))?.top) : undefined;
    if (continued) continueDraft(continued, cells, number, reading);
    else drafts.push({ number, cells, measures: [], progress: [] });
  }
  finish(reading, drafts, days);
  return reading;
}

function textColumn({ columns }: Header): number {
  return columns.find((c) => c.field === "text")?.column ?? 0;
}

function cellsOfRow({ grid, columns }: Header, number: number): RowCells {
  return Object.fromEntries(columns.flatMap(({ field, column }) => (field ? [[field, grid.cell(number, column)]] : [])));
}

/** Nothing but an ordinal and values that a merged range brings along. */
function isBlank(cells: RowCells): boolean {
  const says = (field: LedgerField) => field !== "ordinal" && cells[field]?.own && cells[field].text !== "";
  return !LEDGER_FIELDS.some(says) && (cells.text?.own !== false || !cells.text.text);
}

/** A row under a merged finding brings further measures and progress; anything else it says anew would have no place. */
function continueDraft(draft: Draft, cells: RowCells, number: number, reading: LedgerReading): void {
  const own = (field: LedgerField) => (cells[field]?.own ? cells[field].text : "");
  if (own("measures")) draft.measures.push(own("measures"));
  if (own("progress")) draft.progress.push(own("progress"));
  for (const field of LEDGER_FIELDS) {
    if (field === "measures" || field === "progress" || field === "ordinal" || !own(field)) continue;
    if (own(field) === draft.cells[field]?.text) continue;
    const facts = { field, row: draft.number };
    reading.issues.push({
      severity: "warning",
      sheet: reading.sheet,
      cell: cells[field]?.ref ?? String(number),
      code: "CONTINUATION_IGNORED",
      original: own(field),
      facts,
    });
  }
}

function finish(reading: LedgerReading, drafts: readonly Draft[], days: ReadingDays): void {
  const rows: LedgerRow[] = [];
  const faulty = new Set<number>();
  const issues: LedgerIssue[] = [];
  for (const { number, cells, measures, progress } of drafts) {
    const read = readRow({ sheet: reading.sheet, row: number }, cells, { measures, progress }, days);
    const found = [...read.issues, ...checkRow(read.row, days)];
    issues.push(...found);
    if (found.some((i) => i.severity === "error")) faulty.add(number);
    rows.push(read.row);
  }
  const duplicates = findDuplicates(rows);
  const duplicated = new Set(duplicates.map((i) => i.cell?.replace(/\D/g, "")));
  for (const { row } of rows) if (duplicated.has(String(row))) faulty.add(row);
  if (reading.issues.some((i) => FATAL.includes(i.code))) for (const { row } of rows) faulty.add(row);
  if (drafts.length === 0) issues.push({ severity: "error", sheet: reading.sheet, cell: null, code: "NO_ROWS", original: null, facts: {} });
  reading.issues.push(...[...issues, ...duplicates].sort((a, b) => rowOf(a) - rowOf(b)));
  reading.rows = rows.filter(({ row }) => !faulty.has(row));
  reading.faultyRows = rows.filter(({ row }) => faulty.has(row));
  reading.faulty = [...faulty].sort((a, b) => a - b);
}

function rowOf({ cell }: LedgerIssue): number {
  return Number(cell?.replace(/\D/g, "") ?? 0);
}
