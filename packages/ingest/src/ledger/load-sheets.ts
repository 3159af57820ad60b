// The sheets of an uploaded ledger; the bytes decide what it is, not the name.
import { type LoadedCsv, loadCsv } from "./csv-sheet.ts";
import { type LoadedWorkbook, loadWorkbook } from "./load-workbook.ts";

/** First bytes of a zip (xlsx), and of the old binary .xls or a workbook locked with a password. */
const WORKBOOKS = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
];

export function isWorkbook(bytes: Uint8Array): boolean {
  return WORKBOOKS.some((magic) => magic.every((byte, i) => bytes[i] === byte));
}

/** The visible sheets of an xlsx, or the one sheet of a text table. Never throws. */
export async function loadSheets(bytes: Uint8Array): Promise<LoadedWorkbook | LoadedCsv> {
  return isWorkbook(bytes) ? loadWorkbook(bytes) : loadCsv(bytes);
}
