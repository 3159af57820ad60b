// Workbooks in the ledger's layout. Reading any of them back with ingest's `readLedger` gives the rows that went in.
import { isLedgerDateField, LEDGER_COLUMNS } from "@rectify/domain/ledger-columns";
import ExcelJS from "exceljs";
import { COLUMN_NOTES } from "./column-notes.ts";
import { addDropDowns, type KnownNames } from "./drop-downs.ts";
import { addInstructionSheet } from "./instruction-sheet.ts";
import { type LedgerExportRow, toSheetRow } from "./ledger-export-row.ts";
import { addLedgerSheet, DATE_FORMAT, type LedgerSheetRow, writeRow, writeTitle } from "./sheet-cells.ts";

export type { KnownNames, LedgerExportRow, LedgerSheetRow };

/** How far down an empty template offers its lists. */
const TEMPLATE_ROWS = 2000;

async function bytesOf(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** An xlsx with one sheet: an optional merged title row, the header, then one row each. */
export async function ledgerWorkbook(rows: readonly LedgerSheetRow[], { title }: { title?: string } = {}): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const headerRow = title ? 2 : 1;
  const sheet = addLedgerSheet(workbook, headerRow);
  if (title) writeTitle(sheet, title);
  rows.forEach((row, i) => {
    writeRow(sheet, headerRow + 1 + i, row);
  });
  return bytesOf(workbook);
}

/** The empty ledger to fill in: header, an example row that is skipped when read, drop-downs, date checks and an instruction sheet. */
export async function ledgerTemplate(known: KnownNames): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = addLedgerSheet(workbook, 1);
  LEDGER_COLUMNS.forEach(({ field }, i) => {
    // Text columns hold what is typed: a code such as 3-1 would otherwise turn into a date.
    sheet.getColumn(i + 1).numFmt = isLedgerDateField(field) ? DATE_FORMAT : "@";
  });
  const example = Object.fromEntries(LEDGER_COLUMNS.map(({ field }) => [field, COLUMN_NOTES[field].example]));
  writeRow(sheet, 2, { ...example, code: "示例", text: `【示例】${COLUMN_NOTES.text.example}`, completedOn: "", closedOn: "" });
  sheet.getRow(2).font = { italic: true, color: { argb: "FF8A94A3" } };
  addDropDowns(workbook, sheet, known, { firstRow: 2, lastRow: TEMPLATE_ROWS });
  addInstructionSheet(workbook);
  return bytesOf(workbook);
}

/** The rows as a ledger with true dates and drop-downs. Reading it back gives the same rows. */
export async function ledgerExport(rows: readonly LedgerExportRow[], { title }: { title: string }): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = addLedgerSheet(workbook, 2);
  writeTitle(sheet, title);
  rows.forEach((row, i) => {
    writeRow(sheet, i + 3, toSheetRow(row, i + 1));
  });
  sheet.autoFilter = { from: { row: 2, column: 1 }, to: { row: Math.max(3, rows.length + 2), column: LEDGER_COLUMNS.length } };
  const names = (pick: (row: LedgerExportRow) => string | null) => [...new Set(rows.flatMap((row) => pick(row) ?? []))].sort();
  const known = {
    units: names((r) => r.unit),
    rounds: names((r) => r.round),
    regions: names((r) => r.region),
    groups: names((r) => r.group),
  };
  addDropDowns(workbook, sheet, known, { firstRow: 3, lastRow: rows.length + 2 + 200 });
  return bytesOf(workbook);
}
