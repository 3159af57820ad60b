// One table of the page as a workbook: the title, what it counts, the rows, and the definitions in the foot.
import { type SheetCell, type SheetTable, shownText } from "@rectify/domain/sheet-table";
import ExcelJS from "exceljs";
import { writeDay, writeText } from "./sheet-cells.ts";

/** Texts in the reader's language. `name`: what the table is, in a few words. Every row is as long as `columns`. */
export type TableSheet = SheetTable & {
  name: string;
  title: string;
  asOf: string;
  filters: readonly string[];
  foot: readonly string[];
};

/** A full rate reads "100%" on the page, every other one has a decimal. */
const RATE = "[=1]0%;0.0%";
const CHANGE = "+0;\u22120;0";
const WIDEST = 60;

function writeCell(cell: ExcelJS.Cell, value: SheetCell): void {
  const number = (amount: number, format: string) => {
    cell.value = amount;
    cell.numFmt = format;
  };
  if (value.kind === "count") number(value.value, "0");
  else if (value.kind === "change") number(value.value, CHANGE);
  else if (value.kind === "day") writeDay(cell, value.day);
  else if (value.kind === "rate" && value.tenths !== null) number(value.tenths / 1000, RATE);
  else if (value.kind === "points" && value.tenths !== null) number(value.tenths / 10, "0.0");
  else if (shownText(value) !== "") writeText(cell, shownText(value));
  const words = value.kind === "text";
  cell.alignment = { vertical: "top", wrapText: words, horizontal: words ? "left" : "right" };
}

/** Width of a text in Latin characters: a Chinese one takes two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
}

/** A sheet's name has no place for some characters, and none beyond the 31st. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/*?:[\]']/g, " ")
      .slice(0, 31)
      .trim() || "1"
  );
}

/** An xlsx with one sheet. Counts, rates, points, changes and days are true numbers and days; every other text is safe against formulas. */
export async function tableWorkbook(table: TableSheet): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const about = [table.asOf, ...table.filters].filter((line) => line !== "");
  const headerRow = about.length + 2;
  const sheet = workbook.addWorksheet(sheetName(table.name), { views: [{ state: "frozen", ySplit: headerRow, xSplit: 0 }] });
  writeText(sheet.getCell(1, 1), table.title);
  sheet.getCell(1, 1).font = { bold: true, size: 14 };
  about.forEach((line, i) => {
    writeText(sheet.getCell(i + 2, 1), line);
  });
  table.columns.forEach((head, i) => {
    const cell = sheet.getCell(headerRow, i + 1);
    writeText(cell, head);
    cell.font = { bold: true };
    cell.border = { bottom: { style: "thin" } };
    const words = table.rows.every((row) => row[i]?.kind === "text");
    cell.alignment = { wrapText: true, vertical: "middle", horizontal: words ? "left" : "right" };
    const widest = table.rows.reduce((most, row) => Math.max(most, row[i] ? widthOf(shownText(row[i])) : 0), widthOf(head));
    sheet.getColumn(i + 1).width = Math.min(WIDEST, Math.max(8, widest + 2));
  });
  table.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      writeCell(sheet.getCell(headerRow + 1 + r, c + 1), cell);
    });
  });
  const footRow = headerRow + table.rows.length + 2;
  table.foot.forEach((line, i) => {
    writeText(sheet.getCell(footRow + i, 1), line);
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
