import { day } from "@rectify/domain/local-date";
import { type SheetCell, shownText } from "@rectify/domain/sheet-table";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type TableSheet, tableWorkbook } from "./table-workbook.ts";

const text = (value: string): SheetCell => ({ kind: "text", text: value });
const TABLE: TableSheet = {
  name: "单位排名",
  title: "14 个单位有逾期",
  asOf: "截至 2026-03-19",
  filters: ["轮次：第三轮"],
  columns: ["单位", "销号率", "逾期", "较上周", "现时限"],
  rows: [
    [
      text("区城投集团"),
      { kind: "rate", tenths: 307 },
      { kind: "count", value: 9 },
      { kind: "change", value: 2 },
      { kind: "day", day: day("2026-02-28") },
    ],
    [text("=HYPERLINK()"), { kind: "rate", tenths: null }, { kind: "count", value: 0 }, { kind: "change", value: -1 }, text("未说明")],
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

test("title, day and filters stand above the table, the definitions below it; the sheet is named by what it is", async () => {
  const sheet = await open(TABLE);
  expect([1, 2, 3, 8].map((row) => sheet.getCell(row, 1).text)).toEqual([TABLE.title, TABLE.asOf, ...TABLE.filters, ...TABLE.foot]);
  expect(sheet.getRow(4).values).toEqual([undefined, ...TABLE.columns]);
  expect(sheet.name).toBe(TABLE.name);
});

test("figures are numbers that look as on the page, days are days", async () => {
  const sheet = await open(TABLE);
  const cells = ["B5", "C5", "D5", "D6"].map((at) => sheet.getCell(at));
  expect(cells.map((cell) => cell.value)).toEqual([0.307, 9, 2, -1]);
  expect(cells.map((cell) => cell.numFmt)).toEqual(["[=1]0%;0.0%", "0", "+0;−0;0", "+0;−0;0"]);
  expect(sheet.getCell("E5").value).toEqual(new Date("2026-02-28T00:00:00.000Z"));
  expect([sheet.getCell("B6").value, sheet.getCell("E6").value]).toEqual(["—", "未说明"]);
});

test("every figure of 200 random tables comes back out of the workbook as it went in", async () => {
  const figure = fc.oneof(
    fc.record({ kind: fc.constant("count" as const), value: fc.integer({ min: 0, max: 1_000_000 }) }),
    fc.record({ kind: fc.constant("change" as const), value: fc.integer({ min: -9999, max: 9999 }) }),
    fc.record({ kind: fc.constant("rate" as const), tenths: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 1000 })) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(figure, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }), async (rows) => {
      const sheet = await open({ ...TABLE, columns: ["甲", "乙", "丙"], rows });
      rows.forEach((row, r) => {
        row.forEach((cell, c) => {
          const { value, numFmt } = sheet.getCell(5 + r, c + 1);
          const read: SheetCell =
            typeof value !== "number"
              ? { kind: "rate", tenths: null }
              : numFmt.endsWith("%")
                ? { kind: "rate", tenths: value * 1000 }
                : { kind: numFmt === "0" ? "count" : "change", value };
          expect(shownText(read)).toBe(shownText(cell));
        });
      });
    }),
    { numRuns: 200 },
  );
});

test("text that could be taken for a formula is written with an apostrophe, in the title too", async () => {
  const sheet = await open({ ...TABLE, title: "=1+1" });
  expect([sheet.getCell("A6").value, sheet.getCell("A1").value]).toEqual(["'=HYPERLINK()", "'=1+1"]);
});

test("a name that no sheet could bear makes a sheet all the same", async () => {
  expect((await open({ ...TABLE, name: "[]*?:/\\" })).name).toBe("1");
  expect((await open({ ...TABLE, name: "长".repeat(50) })).name).toHaveLength(31);
});
