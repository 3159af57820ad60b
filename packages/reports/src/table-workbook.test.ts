import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { type TableSheet, tableWorkbook } from "./table-workbook.ts";

const TABLE: TableSheet = {
  title: "14 个单位有逾期",
  asOf: "截至 2026-03-19",
  filters: ["轮次：第三轮"],
  columns: ["单位", "销号率", "逾期", "较上周", "现时限"],
  rows: [
    ["区城投集团", "30.7%", "9", "+2", "2026-02-28"],
    ["=HYPERLINK()", "—", "0", "−1", "未说明"],
  ],
  foot: ["逾期：超过现时限仍未申报完成。"],
};

async function open(table: TableSheet): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await tableWorkbook(table)) as unknown as ExcelJS.Buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

test("title, day and filters stand above the table, the definitions below it", async () => {
  const sheet = await open(TABLE);
  expect([1, 2, 3, 8].map((row) => sheet.getCell(row, 1).text)).toEqual([TABLE.title, TABLE.asOf, ...TABLE.filters, ...TABLE.foot]);
  expect(sheet.getRow(4).values).toEqual([undefined, ...TABLE.columns]);
  expect(sheet.name).toBe(TABLE.title);
});

test("figures are numbers that look as on the page, days are days", async () => {
  const sheet = await open(TABLE);
  const cells = ["B5", "C5", "D5", "D6"].map((at) => sheet.getCell(at));
  expect(cells.map((cell) => cell.value)).toEqual([0.307, 9, 2, -1]);
  expect(cells.map((cell) => cell.numFmt)).toEqual(["0.0%", "0", "+0;−0;0", "+0;−0;0"]);
  expect(sheet.getCell("E5").value).toEqual(new Date("2026-02-28T00:00:00.000Z"));
  expect([sheet.getCell("B6").value, sheet.getCell("E6").value]).toEqual(["—", "未说明"]);
});

test("text that could be taken for a formula is written with an apostrophe, in the title too", async () => {
  const sheet = await open({ ...TABLE, title: "=1+1" });
  expect([sheet.getCell("A6").value, sheet.getCell("A1").value]).toEqual(["'=HYPERLINK()", "'=1+1"]);
});

test("a title that no sheet could be named by makes a sheet all the same", async () => {
  expect((await open({ ...TABLE, title: "[]*?:/\\" })).name).toBe("1");
  expect((await open({ ...TABLE, title: "长".repeat(50) })).name).toHaveLength(31);
});
