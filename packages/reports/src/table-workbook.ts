// One table of the page as a workbook: the title, what it counts, the rows as shown, and the definitions in the foot.
import { readShown } from "@rectify/domain/shown-cell";
import ExcelJS from "exceljs";
import { writeDay, writeText } from "./sheet-cells.ts";

/** All texts as the page shows them, in the reader's language. Every row is as long as `columns`. */
export type TableSheet = {
  title: string;
  asOf: string;
  filters: readonly string[];
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  foot: readonly string[];
};

const FORMATS = { count: "0", change: "+0.#;\u22120.#;0", rate: "0.0%" } as const;
const WIDEST = 60;

function writeShown(cell: ExcelJS.Cell, text: string): void {
  const shown = readShown(text);
  if (shown.kind === "day") writeDay(cell, shown.value);
  else if (shown.kind === "text") {
    if (text !== "") writeText(cell, text);
  } else {
    cell.value = shown.value;
    cell.numFmt = shown.kind === "change" && Number.isInteger(shown.value) ? "+0;\u22120;0" : FORMATS[shown.kind];
  }
  cell.alignment = { vertical: "top", wrapText: shown.kind === "text", horizontal: shown.kind === "text" ? "left" : "right" };
}

/** Width of a text in Latin characters: a Chinese one takes two. */
function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
}

/** An xlsx with one sheet. Counts, rates, changes and days are true numbers and days; every other text is safe against formulas. */
export async function tableWorkbook(table: TableSheet): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const about = [table.asOf, ...table.filters].filter((line) => line !== "");
  const headerRow = about.length + 2;
  // A sheet's name has no place for these characters, and none beyond the 31st.
  const sheet = workbook.addWorksheet(
    table.title
      .replace(/[\\/*?:[\]']/g, " ")
      .slice(0, 31)
      .trim() || "1",
    {
      views: [{ state: "frozen", ySplit: headerRow, xSplit: 0 }],
    },
  );
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
    cell.alignment = { wrapText: true, vertical: "middle", horizontal: i === 0 ? "left" : "right" };
    const widest = Math.max(widthOf(head), ...table.rows.map((row) => widthOf(row[i] ?? "")));
    sheet.getColumn(i + 1).width = Math.min(WIDEST, Math.max(8, widest + 2));
  });
  table.rows.forEach((row, r) => {
    row.forEach((text, c) => {
      writeShown(sheet.getCell(headerRow + 1 + r, c + 1), text);
    });
  });
  const footRow = headerRow + table.rows.length + 2;
  table.foot.forEach((line, i) => {
    writeText(sheet.getCell(footRow + i, 1), line);
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
