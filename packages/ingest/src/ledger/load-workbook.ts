// Bytes to visible sheets. Whatever the bytes are, the answer is sheets or a reason.
import type { LedgerIssueCode } from "@rectify/domain/issue";
import { OWN_SHEETS } from "@rectify/domain/ledger-columns";
import ExcelJS from "exceljs";
import { checkZip } from "../zip-guard.ts";
import { fromSheetXml, rangesOf } from "./merged-ranges.ts";
import { type SheetGrid, sheetGrid } from "./sheet-grid.ts";
import { uncomputedFormulas } from "./uncomputed-formulas.ts";

export type LoadedWorkbook =
  | { ok: true; sheets: SheetGrid[] }
  | { ok: false; code: Extract<LedgerIssueCode, "FILE_UNREADABLE" | "FILE_TOO_LARGE">; facts: Record<string, string | number> };

/** Parts a reader has no use for. Some of them (validations and merges over whole columns) would be unfolded cell by cell. */
const IGNORED_PARTS = [
  "mergeCells",
  "dataValidations",
  "conditionalFormatting",
  "hyperlinks",
  "sheetProtection",
  "autoFilter",
  "drawing",
  "picture",
  "tableParts",
  "extLst",
];

/** First bytes of the old binary .xls and of a workbook locked with a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** The visible sheets of an xlsx but our own explanations. Never throws. */
export async function loadWorkbook(bytes: Uint8Array): Promise<LoadedWorkbook> {
  if (COMPOUND_FILE.every((byte, i) => bytes[i] === byte)) return { ok: false, code: "FILE_UNREADABLE", facts: { reason: "old-format" } };
  const checked = checkZip(bytes);
  if (!checked.ok) return checked;
  try {
    const parts = fromSheetXml(bytes, (xml) => ({ ranges: rangesOf(xml), uncomputed: uncomputedFormulas(xml) }));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer, { ignoreNodes: IGNORED_PARTS });
    const visible = workbook.worksheets.filter((sheet) => sheet.state === "visible" && !OWN_SHEETS.includes(sheet.name));
    return { ok: true, sheets: visible.map((sheet) => sheetGrid(sheet, parts.get(sheet.id) ?? { ranges: [], uncomputed: new Set() })) };
  } catch {
    // The parser gives no stable errors; every one of them means that these bytes are no workbook it can read.
    return { ok: false, code: "FILE_UNREADABLE", facts: { reason: "damaged" } };
  }
}
