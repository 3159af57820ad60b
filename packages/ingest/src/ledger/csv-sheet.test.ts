import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LedgerReading } from "@rectify/domain/ledger-row";
import { day } from "@rectify/domain/local-date";
import ExcelJS from "exceljs";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { cellContent } from "./cell-content.ts";
import { readLedger } from "./read-ledger.ts";

const DAYS = { today: day("2026-03-20"), asOf: day("2026-03-19") };
const LEDGERS = join(import.meta.dirname, "../../../../examples/ledgers");
const LINES = [
  ["轮次", "被巡察单位", "具体问题", "整改措施", "责任部门", "完成时限", "整改状态"],
  ["七届区委第三轮", "区水务局", "学习不深入", "一是学习；\n二是“考核”", "办公室,财务科", "2026/5/1", "正在推进"],
  ["七届区委第三轮", "区水务局", '所谓"三重一大"制度〇㎡', "a;b", "", "8月底", "整改中"],
];

/** As spreadsheet programs save it: quotation marks where a cell needs them, CR LF at the ends of lines. */
function csv(lines: readonly (readonly string[])[], delimiter: string): string {
  const cell = (text: string) => (/["\n,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return lines.map((line) => `${line.map(cell).join(delimiter)}\r\n`).join("");
}

async function xlsx(lines: readonly (readonly string[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("CSV").addRows(lines.map((line) => [...line]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const reasonOf = ({ issues }: LedgerReading) => issues.map((i) => [i.code, i.facts.reason, i.facts.line]);

describe("a ledger as csv", () => {
  test.each([
    ["comma", ","],
    ["semicolon", ";"],
    ["tab", "\t"],
  ])("cut by %s it gives what the same ledger gives as xlsx: rows, faults and cell references", async (_, delimiter) => {
    const asCsv = await readLedger(utf8(csv(LINES, delimiter)), DAYS);
    expect(asCsv).toEqual(await readLedger(await xlsx(LINES), DAYS));
    expect(asCsv.rows).toMatchObject([
      { row: 2, measures: ["学习；", "“考核”"], leadDepartment: "办公室", supportingDepartments: ["财务科"] },
    ]);
    expect(asCsv.issues).toMatchObject([{ cell: "F3", code: "DATE_INEXACT", original: "8月底" }]);
  });

  test.each([
    ["UTF-8", iconv.encode(csv(LINES, ","), "utf8")],
    ["UTF-8 with a byte order mark", iconv.encode(csv(LINES, ","), "utf8", { addBOM: true })],
    ["GB18030", iconv.encode(csv(LINES, ","), "gb18030")],
    ["UTF-16, as Excel saves Unicode text", iconv.encode(csv(LINES, "\t"), "utf16le", { addBOM: true })],
  ])("is read in %s", async (_, bytes) => {
    expect(await readLedger(bytes, DAYS)).toEqual(await readLedger(await xlsx(LINES), DAYS));
  });

  test("an example ledger saved as csv gives the rows it gives as xlsx", async () => {
    const name = readdirSync(LEDGERS).toSorted().at(-1) ?? "";
    const bytes = new Uint8Array(readFileSync(join(LEDGERS, name)));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    const whole = await readLedger(bytes, DAYS);
    const lines: string[][] = [];
    book.getWorksheet(whole.sheet)?.eachRow({ includeEmpty: true }, (row) => {
      const cells: string[] = [];
      row.eachCell({ includeEmpty: true }, (cell) => {
        cells.push(cell.isMerged && cell.master !== cell ? "" : cellContent(cell.value).text);
      });
      lines.push(cells);
    });
    const rowsOf = (reading: LedgerReading) => reading.rows.map(({ sheet: _s, ...row }) => row);
    expect(whole.rows.length).toBeGreaterThan(100);
    expect(rowsOf(await readLedger(utf8(csv(lines, ";")), DAYS))).toEqual(rowsOf(whole));
  });

  test("title lines above the header and blank lines keep their row numbers", async () => {
    const reading = await readLedger(utf8(`丰泽区整改台账;截至3月\n\n${csv(LINES.slice(0, 2), ",")}`), DAYS);
    expect(reading).toMatchObject({ headerRow: 3, rows: [{ row: 4, text: "学习不深入" }], issues: [] });
  });

  test("truth values, kept zeros and failed formulas mean what they mean in a sheet", async () => {
    const lines = [
      ["轮次", "被巡察单位", "具体问题", "问题编号", "是否销号", "责任领导"],
      ["七届区委第三轮", "区水务局", "甲", '="007"', "FALSE", "#REF!"],
    ];
    const reading = await readLedger(utf8(csv(lines, ",")), DAYS);
    expect(reading.issues).toMatchObject([{ cell: "F2", code: "FORMULA_ERROR" }]);
    expect(reading.table.lines[0]?.cells).toEqual(["七届区委第三轮", "区水务局", "甲", "007", "否", "#REF!"]);
  });
});

describe("a text that is no ledger", () => {
  test("prose says that it is no table", async () => {
    const reading = await readLedger(utf8("中共丰泽区水务局党组\n关于巡察整改情况的通报，现予公布。\n"), DAYS);
    expect(reasonOf(reading)).toEqual([["FILE_UNREADABLE", "not-a-table", undefined]]);
  });
  test("a table without a ledger's headings has no header", async () => {
    expect(reasonOf(await readLedger(utf8("姓名,年龄\n张三,30\n"), DAYS))).toEqual([["NO_HEADER", undefined, undefined]]);
  });
  test("a quotation mark that is never closed is named with its line", async () => {
    const [[code, reason, line] = []] = reasonOf(await readLedger(utf8(`${csv(LINES.slice(0, 2), ",")}"未完,a\n`), DAYS));
    expect([code, reason]).toEqual(["FILE_UNREADABLE", "open-quote"]);
    expect(line).toBeGreaterThanOrEqual(4);
  });
  test("bytes of no known encoding are refused instead of read as replacement characters", async () => {
    expect(reasonOf(await readLedger(new Uint8Array([0xff, 0xff, 0x80, 0x00]), DAYS))).toEqual([
      ["FILE_UNREADABLE", "encoding", undefined],
    ]);
  });
});
