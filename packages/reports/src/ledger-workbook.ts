// Workbooks in the ledger's layout. Reading any of them back with ingest's `readLedger` gives the rows that went in.
import { isLedgerDateField, LEDGER_COLUMNS, type LedgerField } from "@rectify/domain/ledger-columns";
import { type LocalDate, parseLocalDate } from "@rectify/domain/local-date";
import ExcelJS from "exceljs";
import { addLedgerSheet, writeDay, writeText } from "./sheet-cells.ts";

/** One row as it shall stand in the sheet. A date field that holds an existing `YYYY-MM-DD` becomes a true date, all else stays text. */
export type LedgerSheetRow = Partial<Record<LedgerField, string | LocalDate>>;

function writeRow(sheet: ExcelJS.Worksheet, rowNumber: number, row: LedgerSheetRow): void {
  LEDGER_COLUMNS.forEach(({ field }, i) => {
    const value = row[field];
    if (value === undefined || value === "") return;
    const cell = sheet.getCell(rowNumber, i + 1);
    const date = isLedgerDateField(field) ? parseLocalDate(value) : null;
    if (date) writeDay(cell, date);
    else writeText(cell, value);
    cell.alignment = { vertical: "top", wrapText: true };
  });
}

/** An xlsx with one sheet: an optional merged title row, the header, then one row each. */
export async function ledgerWorkbook(rows: readonly LedgerSheetRow[], { title }: { title?: string } = {}): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const headerRow = title ? 2 : 1;
  const sheet = addLedgerSheet(workbook, headerRow);
  if (title) {
    sheet.mergeCells(1, 1, 1, LEDGER_COLUMNS.length);
    const cell = sheet.getCell(1, 1);
    writeText(cell, title);
    cell.font = { bold: true, size: 16 };
    cell.alignment = { horizontal: "center" };
  }
  rows.forEach((row, i) => {
    writeRow(sheet, headerRow + 1 + i, row);
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
