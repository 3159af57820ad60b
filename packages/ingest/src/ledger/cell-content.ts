// What one cell says: its text as a reader sees it, and the day when the cell holds a true date.
import { unescapeCell } from "@rectify/domain/cell-escape";
import { type LocalDate, localDateOf } from "@rectify/domain/local-date";
import type ExcelJS from "exceljs";

export type CellContent = {
  /** Trimmed, line feeds only; "" when blank. */
  text: string;
  /** Set when the cell is a date. */
  date: LocalDate | null;
  /** Set when the cell is a number. */
  number: number | null;
  /** "#REF!" and the like, when a formula failed; NOT_COMPUTED when it was saved without a result. */
  error: string | null;
};

export const NOT_COMPUTED = "NOT_COMPUTED";

export const BLANK: CellContent = { text: "", date: null, number: null, error: null };

/** NUL, and what copying from a web page leaves between letters unseen: a name with it would be another name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const UNSEEN = /[\u0000\u200b\u200e\u200f\u2060\ufeff]/g;

/** A workbook can spell NUL and halves of surrogate pairs as _x0000_, _xD800_. No database text holds them, so they are taken out here. */
function storable(text: string): string {
  return text.replace(UNSEEN, "").toWellFormed();
}

function ofText(text: string): CellContent {
  return { ...BLANK, text: unescapeCell(storable(text).replace(/\r\n?/g, "\n").trim()) };
}

type Instant = Extract<ExcelJS.CellValue, { getUTCFullYear: unknown }>;

/** exceljs gives the civil day as an instant in UTC; only its UTC parts are read, so no zone can move it. */
function ofInstant(instant: Instant): CellContent {
  if (Number.isNaN(instant.getTime())) return BLANK;
  const [year, month, date] = [instant.getUTCFullYear(), instant.getUTCMonth() + 1, instant.getUTCDate()];
  const text = `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
  return { ...BLANK, text, date: localDateOf(year, month, date) };
}

/** The content of an exceljs cell value: text, rich text, number, date, formula result, hyperlink text, yes/no, error. */
export function cellContent(value: ExcelJS.CellValue): CellContent {
  if (value === null || value === undefined) return BLANK;
  if (typeof value === "string") return ofText(value);
  if (typeof value === "number") return { ...BLANK, text: String(value), number: value };
  if (typeof value === "boolean") return ofText(value ? "是" : "否");
  if ("getUTCFullYear" in value) return ofInstant(value);
  if ("richText" in value) return ofText(value.richText.map((part) => part.text).join(""));
  if ("error" in value) return { ...BLANK, text: value.error, error: value.error };
  if ("formula" in value || "sharedFormula" in value) return cellContent(value.result);
  if ("text" in value) return cellContent(value.text as ExcelJS.CellValue);
  return BLANK;
}
