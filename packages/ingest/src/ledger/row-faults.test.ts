import { LEDGER_COLUMNS, type LedgerField } from "@rectify/domain/ledger-columns";
import { day } from "@rectify/domain/local-date";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { readLedger } from "./read-ledger.ts";

const DAYS = { today: day("2026-03-20"), asOf: day("2026-03-15") };
type Row = Partial<Record<LedgerField, string>>;

/** Reads rows that are laid out as in the template, from row 2 on. */
async function read(...rows: Row[]) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("台账");
  sheet.addRow(LEDGER_COLUMNS.map((c) => c.heading));
  rows.forEach((row, i) => {
    sheet.addRow(
      LEDGER_COLUMNS.map(({ field }) => ({ unit: "区水务局", round: "七届区委第三轮", text: `问题${i}`, ...row })[field] ?? null),
    );
  });
  return readLedger(new Uint8Array(await book.xlsx.writeBuffer()), DAYS);
}

const cellOf = (field: LedgerField, row = 2) => `${String.fromCharCode(65 + LEDGER_COLUMNS.findIndex((c) => c.field === field))}${row}`;
const feedback = { feedbackOn: "2026-01-10" };

describe("a row against itself", () => {
  test.each<[string, string, LedgerField, Row]>([
    ["closed-out flag yes on 整改中", "CLOSED_FLAG_CONTRADICTS", "closedFlag", { state: "整改中", closedFlag: "是" }],
    ["closed-out flag no on 已销号", "CLOSED_FLAG_CONTRADICTS", "closedFlag", { state: "已销号", closedFlag: "否" }],
    ["closed-out flag yes and no state", "STATE_MISSING", "closedFlag", { closedFlag: "√" }],
    ["a flag that is no yes or no", "CLOSED_FLAG_UNKNOWN", "closedFlag", { closedFlag: "部分" }],
    ["长期坚持 as state beside 立行立改", "CLASS_CONTRADICTS", "state", { state: "长期坚持", termClass: "立行立改" }],
    [
      "completed before started",
      "DAYS_OUT_OF_ORDER",
      "completedOn",
      { state: "已完成", startedOn: "2026-02-02", completedOn: "2026-02-01" },
    ],
    ["closed before started", "DAYS_OUT_OF_ORDER", "closedOn", { state: "已销号", startedOn: "2026-02-02", closedOn: "2026-02-01" }],
    ["due before feedback", "DUE_BEFORE_FEEDBACK", "dueOn", { ...feedback, dueOn: "2026-01-09" }],
    ["extended to the due date itself", "EXTENSION_NOT_LATER", "extendedTo", { dueOn: "2026-05-01", extendedTo: "2026-05-01" }],
    ["a close-out in the future", "DAY_IN_FUTURE", "closedOn", { state: "已销号", closedOn: "2026-03-21" }],
    ["a feedback in the future", "DAY_IN_FUTURE", "feedbackOn", { feedbackOn: "2027-01-01" }],
    ["a start after the ledger's day", "DAY_AFTER_AS_OF", "startedOn", { state: "整改中", startedOn: "2026-03-16" }],
    ["a start before the feedback", "DAY_BEFORE_FEEDBACK", "startedOn", { ...feedback, state: "整改中", startedOn: "2026-01-09" }],
    ["two leaders", "LEADER_NOT_ONE", "leader", { leader: "李敏；周平" }],
    ["4001 characters", "TEXT_TOO_LONG", "text", { text: "长".repeat(4001) }],
    ["a unit's name of 201 characters", "TEXT_TOO_LONG", "unit", { unit: "长".repeat(201) }],
    ["a code of 201 characters", "TEXT_TOO_LONG", "code", { code: "1".repeat(201) }],
    ["a region of five levels", "REGION_TOO_DEEP", "region", { region: "东省/云溪市/丰泽区/北湖街道/一村" }],
    ["a group of the taxonomy as category", "CATEGORY_UNKNOWN", "category", { category: "B" }],
    ["no round", "REQUIRED", "round", { round: "" }],
    ["no finding text", "REQUIRED", "text", { text: " " }],
  ])("%s is %s at its cell", async (_, code, field, row) => {
    const reading = await read(row);
    expect(reading.issues.map((i) => [i.severity, i.code, i.cell])).toEqual([["error", code, cellOf(field)]]);
    expect(reading).toMatchObject({ rows: [], faulty: [2] });
  });

  test("what borders on a fault is none", async () => {
    const reading = await read(
      { ...feedback, state: "已销号", startedOn: "2026-01-10", completedOn: "2026-01-10", closedOn: "2026-01-10", dueOn: "2026-01-10" },
      { state: "已撤销", closedFlag: "否", dueOn: "2026-05-01", extendedTo: "2026-05-02" },
      { state: "整改中", startedOn: "2026-03-15", text: "长".repeat(4000) },
      { state: "长期坚持", termClass: "长期坚持", dueOn: "2031-01-01" },
    );
    expect(reading.issues).toEqual([]);
    expect(reading.rows.map((r) => r.row)).toEqual([2, 3, 4, 5]);
  });

  test("a declaration day beside 整改中 is left to whoever knows the finding's history", async () => {
    expect((await read({ state: "整改中", completedOn: "2026-02-01" })).issues).toEqual([]);
  });

  test("every fault of a row is reported", async () => {
    const reading = await read({ leader: "李敏、周平", dueOn: "8月底", state: "差不多" });
    expect(reading.issues.map((i) => i.code).sort()).toEqual(["DATE_INEXACT", "LEADER_NOT_ONE", "STATE_UNKNOWN"]);
    expect(reading.issues.find((i) => i.code === "DATE_INEXACT")).toMatchObject({ original: "8月底", facts: { proposal: "2026-08-31" } });
    expect(reading.faulty).toEqual([2]);
  });
});

describe("two rows of one finding", () => {
  const duplicates = async (...rows: Row[]) => (await read(...rows)).issues.map((i) => [i.code, i.cell, i.facts.rows]);

  test("the same code in one inspection keeps both rows out", async () => {
    expect(await duplicates({ code: "A-1" }, { code: "Ａ-１" }, {})).toEqual([
      ["DUPLICATE_ROW", cellOf("code", 2), "3"],
      ["DUPLICATE_ROW", cellOf("code", 3), "2"],
    ]);
  });

  test("the same code in another unit or round is another finding", async () => {
    expect(await duplicates({ code: "1" }, { code: "1", unit: "区财政局" }, { code: "1", round: "七届区委第二轮" })).toEqual([]);
  });

  test("the same words keep both out, unless two codes tell them apart", async () => {
    const same = { text: "学习不深入。" };
    expect((await duplicates(same, { text: "学习 不深入" })).length).toBe(2);
    expect((await duplicates({ ...same, code: "1" }, same)).length).toBe(2);
    expect(await duplicates({ ...same, code: "1" }, { ...same, code: "2" })).toEqual([]);
    expect(await duplicates({ ...same, aspect: "甲" }, { ...same, aspect: "乙" })).toEqual([]);
  });
});
