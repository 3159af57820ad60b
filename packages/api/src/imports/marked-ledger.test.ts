import { day } from "@rectify/domain/local-date";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ApiWorld, apiWorld, importRows, ledgerFile, row } from "../testing/api-world.ts";
import { storeUpload } from "../uploads/store-upload.ts";
import { call } from "../use-case.ts";
import { previewLedger } from "./import-ledger.ts";
import { listImports } from "./list-imports.ts";
import { markedLedger } from "./marked-ledger.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
  await importRows(world.ctx, "2026-03-01", [row({ code: "A", text: "会议多", state: "已完成", completedOn: day("2026-02-01") })]);
});
afterAll(() => world.close());

const FAULTY = [
  row({ code: "A", text: "会议多", state: "未启动" }),
  row({ code: "B", text: "合同未归档", dueOn: "8月底", state: "整改种" }),
  row({ code: "C", text: "_x0041_ 印章管理不严", remark: "=1+1" }),
  row({ code: "C", text: "印章管理不严之二", unit: "丰泽区商物局" }),
];

type Bytes = Uint8Array<ArrayBuffer>;
const preview = async (bytes: Uint8Array, fileName: string) =>
  (await call(previewLedger, world.ctx, { file: { fileName, bytes: bytes as Bytes }, asOf: day("2026-03-19") })).issues;
const mark = (bytes: Uint8Array, fileName: string, lang: "zh" | "en" = "zh") =>
  call(markedLedger, world.ctx, { file: { fileName, bytes: bytes as Bytes }, asOf: day("2026-03-19"), lang });
async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return book;
}
const noteOf = (cell: ExcelJS.Cell) => (typeof cell.note === "string" ? cell.note : (cell.note?.texts ?? []).map((t) => t.text).join(""));
const fillOf = ({ fill }: ExcelJS.Cell) => (fill?.type === "pattern" ? fill.fgColor?.argb : undefined);

describe("a ledger handed back with its faults marked", () => {
  it("gives the same issues at the same cells when it is read again, and again after a second marking", async () => {
    const bytes = await ledgerFile(FAULTY);
    const before = await preview(bytes, "台账.xlsx");
    expect(before.map((i) => i.code)).toEqual(
      expect.arrayContaining(["BACKWARD_MOVE", "DATE_INEXACT", "STATE_UNKNOWN", "NAME_NEARLY_KNOWN"]),
    );
    const once = await mark(bytes, "台账.xlsx");
    expect(once.fileName).toBe("台账-标注.xlsx");
    expect(await preview(once.bytes, once.fileName)).toEqual(before);
    const twice = await mark(once.bytes, once.fileName, "en");
    expect(await preview(twice.bytes, twice.fileName)).toEqual(before);
    expect((await open(twice.bytes)).worksheets.map((s) => s.name)).toEqual(["整改台账", "Import check"]);
  });

  it("marks an error in plum and a warning by a grey line, each with its sentence, and lists them", async () => {
    const bytes = await ledgerFile(FAULTY);
    const issues = await preview(bytes, "台账.xlsx");
    const book = await open((await mark(bytes, "台账.xlsx")).bytes);
    const sheet = book.getWorksheet("整改台账");
    for (const issue of issues.filter((i) => i.cell !== null && /[A-Z]/.test(i.cell))) {
      const cell = sheet?.getCell(issue.cell ?? "");
      expect(noteOf(cell as ExcelJS.Cell)).toContain(issue.message);
      if (issue.severity === "error") expect(fillOf(cell as ExcelJS.Cell)).toBe("FFF6F0F9");
    }
    const clean = sheet?.getCell("C4") as ExcelJS.Cell;
    expect([noteOf(clean), fillOf(clean)]).toEqual(["", undefined]);
    const list = book.getWorksheet("导入检查");
    expect(list?.rowCount).toBe(issues.length + 1);
    expect(list?.getColumn(6).values.slice(2)).toEqual(issues.map((i) => i.message));
  });

  it("a mended cell loses its mark, the office's own notes and colours stay", async () => {
    const book = await open(await ledgerFile(FAULTY));
    const green = { type: "pattern", pattern: "solid", fgColor: { argb: "FF00FF00" } } as const;
    const own = book.getWorksheet("整改台账")?.getCell("I4") as ExcelJS.Cell;
    own.note = "请核对";
    own.style = { ...own.style, fill: green };
    const marked = await open((await mark(new Uint8Array(await book.xlsx.writeBuffer()), "台账.xlsx")).bytes);
    const cell = marked.getWorksheet("整改台账")?.getCell("Q3") as ExcelJS.Cell;
    expect(fillOf(cell)).toBe("FFF6F0F9");
    cell.value = "2026-08-31";
    const again = await open((await mark(new Uint8Array(await marked.xlsx.writeBuffer()), "台账.xlsx")).bytes);
    const sheet = again.getWorksheet("整改台账");
    expect([noteOf(sheet?.getCell("Q3") as ExcelJS.Cell), fillOf(sheet?.getCell("Q3") as ExcelJS.Cell)]).toEqual(["", undefined]);
    expect([noteOf(sheet?.getCell("I4") as ExcelJS.Cell), fillOf(sheet?.getCell("I4") as ExcelJS.Cell)]).toEqual(["请核对", "FF00FF00"]);
  });

  it("a csv comes back as a workbook with the same issues at the same cells", async () => {
    const lines = [
      "问题编号,轮次,被巡察单位,具体问题,完成时限,整改状态,责任领导",
      '="007",七届区委第四轮,丰泽区商务局,"公务接待\n手续不全",8月底,整改中,#REF!',
    ];
    const bytes = new TextEncoder().encode(lines.join("\r\n"));
    const before = await preview(bytes, "台账.csv");
    expect(before.map((i) => [i.cell, i.code])).toEqual([
      ["E2", "DATE_INEXACT"],
      ["G2", "FORMULA_ERROR"],
    ]);
    const marked = await mark(bytes, "台账.csv");
    expect(marked.fileName).toBe("台账-标注.xlsx");
    expect(await preview(marked.bytes, marked.fileName)).toEqual(before);
  });

  it("takes an upload, writes nothing to the board, and refuses what cannot be read", async () => {
    const imports = (await call(listImports, world.ctx, undefined)).length;
    const { uploadId } = await storeUpload(world.ctx, { fileName: "台账-2026-03-19.xlsx", bytes: await ledgerFile(FAULTY) });
    expect((await open((await call(markedLedger, world.ctx, { file: { uploadId } })).bytes)).worksheets).toHaveLength(2);
    expect((await call(listImports, world.ctx, undefined)).length).toBe(imports);
    await expect(mark(new TextEncoder().encode("没有表格"), "a.csv")).rejects.toMatchObject({ code: "FILE_UNREADABLE" });
    await expect(call(markedLedger, world.ctx, { file: { uploadId: 999_999 } })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
