import { day } from "@rectify/domain/local-date";
import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readLedger } from "./read-ledger.ts";

const DAYS = { today: day("2026-03-20"), asOf: day("2026-03-19") };
const HEADINGS = ["序号", "轮次", "被巡察单位", "方面", "具体问题", "整改措施", "责任领导", "完成时限", "整改状态", "是否销号"];

type Value = ExcelJS.CellValue;

/** A workbook from plain values; `arrange` may merge, hide or format afterwards. */
async function workbook(
  lines: readonly (readonly Value[])[],
  arrange: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void = () => {},
) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("问题清单");
  lines.forEach((line, i) => {
    line.forEach((value, j) => {
      sheet.getCell(i + 1, j + 1).value = value;
    });
  });
  arrange(sheet, book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const line = (text: string, more: Partial<Record<string, Value>> = {}): Value[] =>
  HEADINGS.map((heading) => ({ 轮次: "七届区委第三轮", 被巡察单位: "区水务局", 具体问题: text, ...more })[heading] ?? null);

const read = async (...args: Parameters<typeof workbook>) => readLedger(await workbook(...args), DAYS);

describe("where the ledger stands", () => {
  test("title rows above the header, columns in any order and other offices' headings", async () => {
    const reading = await read(
      [
        ["丰泽区巡察整改台账"],
        [],
        ["具体表现（逐条）", "单 位", "整改时限", "巡察轮次", "状态", "牵头领导"],
        ["学习不深入", "区水务局", "2026-05-01", "七届区委第三轮", "正在推进", "李敏"],
      ],
      (s) => s.mergeCells("A1:F1"),
    );
    expect(reading).toMatchObject({ sheet: "问题清单", headerRow: 3, faulty: [], issues: [] });
    expect(reading.mapping).toMatchObject({ text: { heading: "具体表现（逐条）", column: "A" }, unit: { heading: "单 位", column: "B" } });
    expect(reading.rows).toMatchObject([
      { row: 4, text: "学习不深入", unit: "区水务局", round: "七届区委第三轮", dueOn: "2026-05-01", state: "IN_PROGRESS", leader: "李敏" },
    ]);
  });

  test("hidden sheets and the instruction sheet are not looked at, a second ledger sheet is mentioned", async () => {
    const fill = (sheet: ExcelJS.Worksheet) => sheet.addRows([HEADINGS, line("别处")]);
    const reading = await read([HEADINGS, line("学习不深入")], (_, book) => {
      const hidden = book.addWorksheet("旧", { state: "hidden" });
      fill(hidden);
      fill(book.addWorksheet("填写说明"));
      fill(book.addWorksheet("第二批"));
    });
    expect(reading.rows.map((r) => r.text)).toEqual(["学习不深入"]);
    expect(reading.issues).toEqual([
      { severity: "warning", sheet: "第二批", cell: null, code: "OTHER_SHEET", original: "第二批", facts: { read: "问题清单" } },
    ]);
  });

  test("a header of two rows is read by its finer row", async () => {
    const reading = await read(
      [
        ["轮次", "被巡察单位", "具体问题", "责任", null, "整改状态"],
        [null, null, null, "责任领导", "责任部门", null],
        ["七届区委第三轮", "区水务局", "学习不深入", "李敏", "办公室、财务科", "整改中"],
      ],
      (s) => {
        for (const range of ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2"]) s.mergeCells(range);
      },
    );
    expect(reading.headerRow).toBe(2);
    expect(reading.rows).toMatchObject([{ row: 3, leader: "李敏", leadDepartment: "办公室", supportingDepartments: ["财务科"] }]);
  });

  test("an unknown column is a warning, two columns of one meaning are an error that holds every row back", async () => {
    const reading = await read([
      [...HEADINGS, "原因分析", "整改时限"],
      [...line("学习不深入"), "重视不够", null],
    ]);
    expect(reading.issues).toMatchObject([
      { severity: "warning", code: "UNKNOWN_COLUMN", cell: "K1", original: "原因分析" },
      { severity: "error", code: "DUPLICATE_COLUMN", cell: "L1", facts: { field: "dueOn", otherCell: "H1" } },
    ]);
    expect(reading).toMatchObject({ rows: [], faulty: [2] });
  });

  test("a missing required column is named and nothing is imported", async () => {
    const reading = await read([
      ["被巡察单位", "具体问题", "责任领导", "整改状态"],
      ["区水务局", "学习不深入", "李敏", "整改中"],
    ]);
    expect(reading.issues).toMatchObject([{ severity: "error", code: "MISSING_COLUMN", facts: { field: "round" } }]);
    expect(reading).toMatchObject({ rows: [], faulty: [2] });
  });

  test("a header of nothing but the three required columns is a header", async () => {
    const reading = await read([
      ["被巡察单位", "轮次", "具体问题"],
      ["区水务局", "七届区委第三轮", "学习不深入"],
    ]);
    expect(reading).toMatchObject({ headerRow: 1, issues: [], rows: [{ unit: "区水务局", text: "学习不深入" }] });
  });

  test("a sheet that is no ledger, and a ledger without rows, say so", async () => {
    expect((await read([["姓名", "电话"]])).issues).toMatchObject([{ code: "NO_HEADER" }]);
    expect((await read([HEADINGS])).issues).toMatchObject([{ code: "NO_ROWS" }]);
  });
});

describe("cells", () => {
  test("merged cells hold for all their rows", async () => {
    const reading = await read([HEADINGS, line("甲", { 方面: "政治建设" }), line("乙", { 轮次: null, 被巡察单位: null })], (s) => {
      for (const range of ["B2:B3", "C2:C3", "D2:D3"]) s.mergeCells(range);
    });
    expect(reading.rows).toMatchObject([
      { text: "甲", unit: "区水务局", aspect: "政治建设" },
      { text: "乙", unit: "区水务局", round: "七届区委第三轮", aspect: "政治建设" },
    ]);
  });

  test("a line merged across the columns is no finding of a unit of that name", async () => {
    const headings = ["序号", "轮次", "被巡察单位", "具体问题", "整改状态"];
    const finding = [1, "七届区委第三轮", "区水务局", "学习不深入", "整改中"];
    const reading = await read([headings, ["一、区水务局（1 个）"], finding], (s) => s.mergeCells("A2:D2"));
    expect(reading).toMatchObject({ issues: [], rows: [{ row: 3, unit: "区水务局" }] });
    const first = await read([headings.slice(1), ["一、区水务局（1 个）"], finding.slice(1)], (s) => s.mergeCells("A2:C2"));
    expect(first.issues.map((i) => [i.code, i.cell])).toEqual([
      ["REQUIRED", "B2"],
      ["REQUIRED", "C2"],
    ]);
  });

  test("rows under a merged finding add their measures and are no findings of their own", async () => {
    const reading = await read(
      [
        HEADINGS,
        line("甲", { 整改措施: "一是学习" }),
        line("", { 具体问题: null, 整改措施: "二是检查", 责任领导: "周平" }),
        line("乙", { 整改措施: "复查" }),
      ],
      (s) => s.mergeCells("E2:E3"),
    );
    expect(reading.rows.map((r) => [r.row, r.text, r.measures])).toEqual([
      [2, "甲", ["学习", "检查"]],
      [4, "乙", ["复查"]],
    ]);
    expect(reading.issues).toMatchObject([
      { severity: "warning", code: "CONTINUATION_IGNORED", cell: "G3", original: "周平", facts: { row: 2 } },
    ]);
  });

  test("blank rows, and rows with nothing but an ordinal under merged cells, are skipped", async () => {
    const reading = await read(
      [HEADINGS, line("甲"), [], line("", { 序号: 7, 轮次: null, 被巡察单位: null, 具体问题: null }), line("乙")],
      (s) => s.mergeCells("C2:C4"),
    );
    expect(reading.rows.map((r) => r.row)).toEqual([2, 5]);
    expect(reading.table.lines.map((l) => l.row)).toEqual([2, 5]);
  });

  test("a header repeated among the rows is no finding", async () => {
    const reading = await read([HEADINGS, line("学习不深入"), HEADINGS, line("合同管理不规范")]);
    expect(reading).toMatchObject({ issues: [], rows: [{ row: 2 }, { row: 4 }] });
  });

  test("rich text, formula results, hyperlinks and numbers are read as what they show", async () => {
    const reading = await read([
      HEADINGS,
      line("", {
        具体问题: { richText: [{ text: "学习" }, { text: "不深入" }] },
        被巡察单位: { formula: "A1", result: "区水务局" },
        责任领导: { text: "李敏", hyperlink: "mailto:a@b.c" },
        轮次: 3,
      }),
    ]);
    expect(reading.issues).toEqual([]);
    expect(reading.rows).toMatchObject([{ text: "学习不深入", unit: "区水务局", leader: "李敏", round: "3" }]);
  });

  test("signs that no database text can hold, and unseen ones, are taken out", async () => {
    const reading = await read([
      HEADINGS,
      line("学习_x0000_不\ud83d\ude00深入", { 责任领导: "李_xD800_敏", 被巡察单位: "区水务局\u200b" }),
    ]);
    expect(reading.rows).toMatchObject([{ unit: "区水务局", text: "学习不\ud83d\ude00深入", leader: "李\ufffd敏" }]);
  });

  test("a failed formula is an error at its cell", async () => {
    const reading = await read([HEADINGS, line("甲", { 整改状态: { formula: "Z1", result: { error: "#REF!" } } as Value })]);
    expect(reading.issues).toMatchObject([{ code: "FORMULA_ERROR", cell: "I2", original: "#REF!" }]);
  });

  test("a formula saved without its result is an error, one that results in nothing is a blank", async () => {
    const files = unzipSync(await workbook([HEADINGS, line("甲", { 责任领导: "L", 完成时限: { formula: "DATE(2026,5,1)" } })]));
    const sheet = "xl/worksheets/sheet1.xml";
    const blank = strFromU8(files[sheet] ?? new Uint8Array()).replace(
      /<c r="G2"[^>]*>.*?<\/c>/,
      '<c r="G2" t="str"><f>IF(1,"","")</f><v></v></c>',
    );
    const reading = await readLedger(zipSync({ ...files, [sheet]: strToU8(blank) }), DAYS);
    expect(reading.issues).toMatchObject([{ code: "FORMULA_NOT_COMPUTED", cell: "H2", original: "=DATE(2026,5,1)" }]);
    expect(reading.faultyRows).toMatchObject([{ leader: null, dueOn: null }]);
  });

  test("true dates are the civil day the sheet shows, also with a time of day and as a bare serial", async () => {
    const reading = await read(
      [HEADINGS, line("甲", { 完成时限: 46082.75 }), line("乙", { 完成时限: 46082 }), line("丙", { 完成时限: 20260301 })],
      (s) => {
        s.getCell("H2").numFmt = 'yyyy"年"m"月"d"日"';
      },
    );
    expect(reading.rows.map((r) => r.dueOn)).toEqual(["2026-03-01", "2026-03-01", "2026-03-01"]);
  });

  test("full-width letters and digits and spaced names are the same names", async () => {
    const reading = await read([
      HEADINGS,
      line("甲", { 轮次: "七届区委第３轮", 责任领导: "李　敏", 被巡察单位: "区水\n务局", 完成时限: "２０２６．５．１" }),
    ]);
    expect(reading.rows).toMatchObject([{ round: "七届区委第3轮", leader: "李敏", unit: "区水务局", dueOn: "2026-05-01" }]);
  });

  test("a sign for nothing is a blank", async () => {
    const reading = await read([HEADINGS, line("甲", { 完成时限: "/", 责任领导: "—", 整改状态: "无" })]);
    expect(reading.rows).toMatchObject([{ dueOn: null, leader: null, state: null }]);
  });

  test("长期坚持 as a state means this stage done, of the sustained class", async () => {
    const reading = await read([HEADINGS, line("甲", { 整改状态: "长期坚持", 是否销号: "×" })]);
    expect(reading.rows).toMatchObject([{ state: "STAGE_COMPLETED", termClass: "SUSTAINED", closedFlag: false }]);
  });

  test("the preview shows every data row as text, also the faulty ones", async () => {
    const reading = await read([HEADINGS, line("甲", { 完成时限: "2026.2.31" })]);
    expect(reading.table.columns.map((c) => c.letter).join("")).toBe("ABCDEFGHIJ");
    expect(reading.table.lines).toEqual([{ row: 2, cells: ["", "七届区委第三轮", "区水务局", "", "甲", "", "", "2026.2.31", "", ""] }]);
    expect(reading).toMatchObject({ rows: [], faulty: [2] });
  });

  test("the template's example row is skipped and listed", async () => {
    const reading = await read([HEADINGS, line("【示例】学习不深入", { 完成时限: "2026.2.31" }), line("甲")]);
    expect(reading).toMatchObject({ skippedExamples: [2], faulty: [], issues: [] });
    expect(reading.rows.map((r) => r.text)).toEqual(["甲"]);
  });
});

describe("files that are no workbook", () => {
  test.each([
    ["prose", new TextEncoder().encode("轮次、被巡察单位"), "FILE_UNREADABLE"],
    ["nothing", new Uint8Array(), "FILE_UNREADABLE"],
    ["an old .xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), "FILE_UNREADABLE"],
    ["21 MiB", new Uint8Array(21 * 1024 * 1024), "FILE_TOO_LARGE"],
  ])("%s gives one issue and no rows", async (_, bytes, code) => {
    const reading = await readLedger(bytes, DAYS);
    expect(reading).toMatchObject({ rows: [], faulty: [], headerRow: 0, issues: [{ severity: "error", code, cell: null }] });
  });

  test("a truncated workbook gives one issue and no rows", async () => {
    const whole = await workbook([HEADINGS, line("甲")]);
    const reading = await readLedger(whole.subarray(0, whole.length >> 1), DAYS);
    expect(reading).toMatchObject({ rows: [], issues: [{ code: "FILE_UNREADABLE" }] });
  });

  test("merged cells are found where the workbook names its sheets by absolute paths and keeps texts in the cells", async () => {
    const files = unzipSync(
      await workbook([HEADINGS, line("甲"), line("乙", { 被巡察单位: null })], (s) => {
        s.mergeCells("C2:C3");
      }),
    );
    const rewrite = (name: string, change: (xml: string) => string) => {
      files[name] = strToU8(change(strFromU8(files[name] ?? new Uint8Array())));
    };
    rewrite("xl/_rels/workbook.xml.rels", (xml) => xml.replace('Target="worksheets/', 'Target="/xl/worksheets/'));
    rewrite("xl/worksheets/sheet1.xml", (xml) =>
      xml.replace(/<c r="E2"[^>]*>.*?<\/c>/, '<c r="E2" t="inlineStr"><is><t>甲内</t></is></c>'),
    );
    const reading = await readLedger(zipSync(files), DAYS);
    expect(reading.rows.map((r) => [r.text, r.unit])).toEqual([
      ["甲内", "区水务局"],
      ["乙", "区水务局"],
    ]);
  });

  test("a merge over the whole sheet is read without being unfolded", async () => {
    const files = unzipSync(await workbook([HEADINGS, line("甲")]));
    const name = "xl/worksheets/sheet1.xml";
    const xml = strFromU8(files[name] ?? new Uint8Array());
    files[name] = strToU8(xml.replace("</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="A3:XFD1048576"/></mergeCells>'));
    const reading = await readLedger(zipSync(files), DAYS);
    expect(reading.rows.map((r) => r.text)).toEqual(["甲"]);
  });
});
