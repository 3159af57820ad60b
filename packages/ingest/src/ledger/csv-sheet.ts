// A text table (csv) as the one sheet it is. The same grid as a worksheet's, so that every rule and every cell reference stays.
import { unescapeCell } from "@rectify/domain/cell-escape";
import { parse } from "csv-parse/sync";
import { decodeText } from "../text/decode.ts";
import { ZIP_LIMITS } from "../zip-guard.ts";
import { BLANK, type CellContent, cellContent } from "./cell-content.ts";
import { findHeader } from "./find-header.ts";
import { columnLetter, MAX_COLUMNS } from "./merged-ranges.ts";
import type { SheetGrid } from "./sheet-grid.ts";

export type LoadedCsv =
  | { ok: true; sheets: [SheetGrid] }
  | { ok: false; code: "FILE_UNREADABLE" | "FILE_TOO_LARGE"; facts: Record<string, string | number> };

/** The name under which issues speak of the only sheet of a text table. */
export const CSV_SHEET = "CSV";

const DELIMITERS = [",", ";", "\t"] as const;
/** Lines a delimiter is chosen by: the header stands among them. */
const TRIED_LINES = 40;
/** As many as a worksheet has. */
const MAX_ROWS = 1_048_576;
const FORMULA_ERROR = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;

function recordsOf(text: string, delimiter: string, to?: number): string[][] {
  // A stray quotation mark inside a cell is part of its text; only one that is never closed makes the table unreadable.
  return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, ...(to ? { to } : {}) });
}

/** What a spreadsheet program writes into a csv for a truth value or a failed formula means what it means in the sheet. */
function contentOf(text: string): CellContent {
  if (text === "TRUE" || text === "FALSE") return cellContent(text === "TRUE");
  if (FORMULA_ERROR.test(text)) return { ...BLANK, text, error: text };
  // Some programs write ="007" so that the zeros stay.
  const kept = /^="([^"]*)"$/.exec(text)?.[1];
  return kept === undefined ? cellContent(text) : { ...BLANK, text: unescapeCell(kept.trim()) };
}

function gridOf(records: readonly (readonly string[])[]): SheetGrid {
  const widest = records.reduce((most, record) => Math.max(most, record.length), 0);
  return {
    name: CSV_SHEET,
    lastRow: records.length,
    lastColumn: Math.min(widest, MAX_COLUMNS),
    rangeAt: () => null,
    cell: (row, column) => ({ ...contentOf(records[row - 1]?.[column - 1] ?? ""), ref: `${columnLetter(column)}${row}`, own: true }),
  };
}

/** The delimiter under which a header appears with the most known headings; failing that the one that makes the most cells. */
function delimiterOf(text: string): string | null {
  const tried = DELIMITERS.flatMap((delimiter) => {
    try {
      const grid = gridOf(recordsOf(text, delimiter, TRIED_LINES));
      const known = findHeader([grid])?.columns.filter((c) => c.field).length ?? 0;
      return grid.lastColumn > 1 ? [{ delimiter, known, width: grid.lastColumn }] : [];
    } catch {
      // Under this delimiter a quotation mark stays open; under another it may not.
      return [];
    }
  });
  return tried.toSorted((a, b) => b.known - a.known || b.width - a.width)[0]?.delimiter ?? null;
}

/** Line on which the table cannot be parsed on, where the parser knows it. */
function lineOf(error: unknown): Record<string, number> {
  const line = (error as { lines?: unknown }).lines;
  return typeof line === "number" ? { line } : {};
}

/**
 * Reads a table in UTF-8, UTF-16 with a byte order mark, or GB18030, cut by commas, semicolons or tabs. Never throws.
 * FILE_UNREADABLE {reason: "not-a-table" | "encoding" | "open-quote", line?}; FILE_TOO_LARGE {what: "upload", limit (bytes)} | {what: "rows", limit}.
 */
export function loadCsv(bytes: Uint8Array): LoadedCsv {
  if (bytes.length > ZIP_LIMITS.uploadBytes)
    return { ok: false, code: "FILE_TOO_LARGE", facts: { what: "upload", limit: ZIP_LIMITS.uploadBytes } };
  const decoded = decodeText(bytes);
  if (!decoded.ok) return { ok: false, code: "FILE_UNREADABLE", facts: { reason: "encoding" } };
  try {
    const delimiter = delimiterOf(decoded.text);
    // Even one cell a line is parsed to its end: an open quotation mark is the better reason.
    const records = recordsOf(decoded.text, delimiter ?? ",");
    if (delimiter === null) return { ok: false, code: "FILE_UNREADABLE", facts: { reason: "not-a-table" } };
    if (records.length > MAX_ROWS) return { ok: false, code: "FILE_TOO_LARGE", facts: { what: "rows", limit: MAX_ROWS } };
    return { ok: true, sheets: [gridOf(records)] };
  } catch (error) {
    return { ok: false, code: "FILE_UNREADABLE", facts: { reason: "open-quote", ...lineOf(error) } };
  }
}
