import { LEDGER_COLUMNS, LEDGER_DATE_FIELDS, type LedgerField } from "@rectify/domain/ledger-columns";
import { day } from "@rectify/domain/local-date";
import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { COLUMN_NOTES } from "./column-notes.ts";
import { ledgerTemplate, ledgerWorkbook } from "./ledger-workbook.ts";
import { columnOf } from "./sheet-cells.ts";

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return workbook;
}

function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

const template = () => ledgerTemplate({ units: ["区水务局", "区财政局"], rounds: ["七届区委第三轮"], regions: [], groups: [] }).then(open);
const ruleOf = (sheet: ExcelJS.Worksheet, field: LedgerField, row = 2) => sheet.getCell(row, columnOf(field)).dataValidation;

test("the template has every column in order under a frozen header", async () => {
  const sheet = sheetOf(await template(), "整改台账");
  const headings = LEDGER_COLUMNS.map((_, i) => sheet.getCell(1, i + 1).text);
  expect(headings).toEqual(LEDGER_COLUMNS.map((c) => c.heading));
  expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
});

test("drop-downs offer known units and accept new ones, states only from the list", async () => {
  const workbook = await template();
  const sheet = sheetOf(workbook, "整改台账");
  const lists = sheetOf(workbook, "选项");
  expect(lists.state).toBe("hidden");
  expect(ruleOf(sheet, "unit")).toMatchObject({ type: "list", formulae: ["选项!$A$2:$A$3"], errorStyle: "warning" });
  expect([lists.getCell("A2").text, lists.getCell("A3").text]).toEqual(["区水务局", "区财政局"]);
  for (const field of ["category", "termClass", "state", "closedFlag"] as const) {
    expect(ruleOf(sheet, field)).toMatchObject({ type: "list", errorStyle: "stop" });
  }
  expect(ruleOf(sheet, "state", 2000)).toMatchObject({ type: "list" });
});

test("a list without words makes no drop-down", async () => {
  expect(ruleOf(sheetOf(await template(), "整改台账"), "region")).toBeUndefined();
});

test("every date column is checked to hold a day", async () => {
  const sheet = sheetOf(await template(), "整改台账");
  for (const field of LEDGER_DATE_FIELDS)
    expect(ruleOf(sheet, field)).toMatchObject({ type: "date", operator: "between", errorStyle: "stop" });
});

test("the instruction sheet explains every column", async () => {
  const sheet = sheetOf(await template(), "填写说明");
  const explained = new Map<string, string>();
  sheet.eachRow((row) => explained.set(row.getCell(1).text, row.getCell(3).text));
  for (const { field, heading } of LEDGER_COLUMNS) expect(explained.get(heading)).toBe(COLUMN_NOTES[field].note);
});

test("days are true dates whatever the zone, other texts in a date column stay as typed", async () => {
  const workbook = await open(await ledgerWorkbook([{ dueOn: day("2026-02-28"), closedOn: "8月底" }], { title: "台账" }));
  const sheet = sheetOf(workbook, "整改台账");
  const due = sheet.getCell(3, columnOf("dueOn"));
  expect(due.type).toBe(ExcelJS.ValueType.Date);
  expect((due.value as Date).toISOString()).toBe("2026-02-28T00:00:00.000Z");
  expect(sheet.getCell(3, columnOf("closedOn")).value).toBe("8月底");
});

test("text that could be taken for a formula is written with an apostrophe", async () => {
  const texts = ["=1+1", "+86", "-5", "@a", "＝1", "＋1", "－1", "＠1", "\t=1", "'=1"];
  const sheet = sheetOf(await open(await ledgerWorkbook(texts.map((text) => ({ text })))), "整改台账");
  expect(texts.map((_, i) => sheet.getCell(i + 2, columnOf("text")).value)).toEqual(texts.map((text) => `'${text}`));
});
