// How a ledger's cells are written: days as true Excel dates, text neutralised against formulas.
import { escapeCell } from "@rectify/domain/cell-escape";
import { isLedgerDateField, LEDGER_COLUMNS, type LedgerField } from "@rectify/domain/ledger-columns";
import { type LocalDate, parseLocalDate, toDayNumber } from "@rectify/domain/local-date";
import type ExcelJS from "exceljs";

export const SHEET_NAME = "整改台账";
export const DATE_FORMAT = "yyyy-mm-dd";

/** Excel's serial number of 2000-01-01 in the 1900 date system. */
const SERIAL_OF_2000 = 36526;

export function excelSerial(date: LocalDate): number {
  return toDayNumber(date) + SERIAL_OF_2000;
}

export function writeDay(cell: ExcelJS.Cell, date: LocalDate): void {
  cell.value = excelSerial(date);
  cell.numFmt = DATE_FORMAT;
}

/** Text as text. `_x0041_` and a carriage return would be decoded or lost by the file format, so they travel encoded. */
export function writeText(cell: ExcelJS.Cell, text: string): void {
  cell.value = escapeCell(text)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replaceAll("\r", "_x000D_");
}

/** One row as it shall stand in the sheet. A date field that holds an existing `YYYY-MM-DD` becomes a true date, all else stays text. */
export type LedgerSheetRow = Partial<Record<LedgerField, string | LocalDate>>;

export function writeRow(sheet: ExcelJS.Worksheet, rowNumber: number, row: LedgerSheetRow): void {
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

/** A title over the whole width, in row 1. */
export function writeTitle(sheet: ExcelJS.Worksheet, title: string): void {
  sheet.mergeCells(1, 1, 1, LEDGER_COLUMNS.length);
  const cell = sheet.getCell(1, 1);
  writeText(cell, title);
  cell.font = { bold: true, size: 16 };
  cell.alignment = { horizontal: "center" };
}

/** Column number (from 1) of a field in the template's order. */
export function columnOf(field: LedgerField): number {
  return LEDGER_COLUMNS.findIndex((c) => c.field === field) + 1;
}

/** Adds the ledger's sheet with its headings in `headerRow`, widths, and everything down to the header frozen. */
export function addLedgerSheet(workbook: ExcelJS.Workbook, headerRow: number): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(SHEET_NAME, { views: [{ state: "frozen", ySplit: headerRow, xSplit: 0 }] });
  LEDGER_COLUMNS.forEach(({ heading, width }, i) => {
    sheet.getColumn(i + 1).width = width;
    const cell = sheet.getCell(headerRow, i + 1);
    cell.value = heading;
    cell.font = { bold: true };
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE6EDF5" } };
    cell.alignment = { vertical: "middle", horizontal: "center", wrapText: true };
    cell.border = { bottom: { style: "thin" } };
  });
  return sheet;
}
