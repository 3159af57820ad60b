import { sql } from "@rectify/db/database";
import { verifyAudit } from "@rectify/db/queries/verify-audit";
import { asOwner } from "@rectify/db/testing/test-database";
import { day } from "@rectify/domain/local-date";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getFinding } from "../findings/get-finding.ts";
import { listFindings } from "../findings/list-findings.ts";
import { exportLedger } from "../ledger/ledger-files.ts";
import { overview } from "../progress/overview.ts";
import { type ApiWorld, apiWorld, importRows, row } from "../testing/api-world.ts";
import { getUnit } from "../units/get-unit.ts";
import { call } from "../use-case.ts";
import { runLedgerImport } from "./import-ledger.ts";
import { removeExample } from "./remove-example.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

const TABLES = [
  "region",
  "unit",
  "inspection_round",
  "inspection_group",
  "inspection",
  "aspect",
  "item",
  "finding",
  "measure",
  "event",
  "finding_episode",
  "import",
  "source_file",
];
/** What the audit was told, in its order. */
const told = async () => (await world.db.query<{ action: string }>(sql`SELECT action FROM audit ORDER BY id`)).map((row) => row.action);
async function everything(): Promise<string> {
  const out: Record<string, unknown> = {};
  for (const t of TABLES) out[t] = (await world.db.pool.query(`SELECT to_jsonb(x) AS r FROM ${t} x ORDER BY to_jsonb(x)::text`)).rows;
  return JSON.stringify(out);
}
beforeEach(async () => {
  const tables = [...TABLES, "audit", "bulletin", "source_file_chunk", "setting"].join(", ");
  await asOwner(
    world.db,
    `ALTER TABLE audit DISABLE TRIGGER USER; TRUNCATE ${tables} RESTART IDENTITY CASCADE; ALTER TABLE audit ENABLE TRIGGER USER`,
  );
});

const two = [
  row({
    code: "FZ-1",
    text: "政策兑现周期偏长",
    aspect: "一、决策部署",
    item: "1",
    measures: "一是精简材料。二是网上申报。",
    leader: "李敏",
    department: "综合科、财务科",
    state: "已完成",
    completedOn: day("2026-02-01"),
  }),
  row({ code: "FZ-2", text: "公务接待审批手续不全", state: "整改中", startedOn: day("2025-07-01") }),
];

describe("importing a ledger", () => {
  it("adds what is new, with measures, places and history, and audits it", async () => {
    const r = await importRows(world.ctx, "2026-03-12", two);
    expect(r).toMatchObject({ rows: 2, added: 2, changed: 0, unchanged: 0, faulty: 0, committed: true, issues: [] });
    expect(r.created).toEqual({
      rounds: ["七届区委第四轮"],
      units: ["丰泽区商务局"],
      regions: ["云溪市", "丰泽区"],
      groups: ["区委第一巡察组"],
    });
    const list = await call(listFindings, world.ctx, {});
    expect(list.rows.map((f) => [f.text, f.state, f.unit, f.overdue])).toEqual([
      ["公务接待审批手续不全", "IN_PROGRESS", "区商务局", true],
      ["政策兑现周期偏长", "COMPLETED", "区商务局", false],
    ]);
    const first = await call(getFinding, world.ctx, { id: list.rows[1]?.finding ?? "" });
    expect(first.measures.map((m) => m.text)).toEqual(["精简材料。", "网上申报。"]);
    expect(first).toMatchObject({ leader: "李敏", department: "综合科", supportingDepartments: ["财务科"], awaitingDays: 46 });
    expect(await verifyAudit(world.db)).toMatchObject({ rows: 1, firstBad: null });
  });

  it("the same file again changes nothing, whatever its as-of day", async () => {
    await importRows(world.ctx, "2026-03-12", two);
    const before = await everything();
    for (const asOf of ["2026-03-12", "2026-03-19", "2026-02-20"]) {
      expect(await importRows(world.ctx, asOf, two)).toMatchObject({ added: 0, changed: 0, unchanged: 2, committed: true, importId: null });
    }
    expect(await everything()).toBe(before);
  });

  it("an edited row changes exactly its finding and writes its events", async () => {
    await importRows(world.ctx, "2026-03-12", two);
    const r = await importRows(world.ctx, "2026-03-19", [two[0] as never, { ...two[1], state: "已完成", progress: "已整改到位" }]);
    expect(r).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    const events = await world.db.query<{ no: number; type: string; on: string; inferred: boolean }>(
      sql`SELECT finding_no AS no, type, effective_on::text AS on, inferred FROM event WHERE import_id = ${r.importId} ORDER BY seq`,
    );
    expect(events).toEqual([{ no: 2, type: "COMPLETED", on: "2026-03-19", inferred: true }]);
  });

  it("a dry run writes nothing and says what the import would do", async () => {
    const before = await everything();
    const dry = await importRows(world.ctx, "2026-03-12", two, { dryRun: true });
    expect([await everything(), await told()]).toEqual([before, []]);
    const real = await importRows(world.ctx, "2026-03-12", two);
    expect({ ...dry, committed: true, importId: real.importId }).toEqual(real);
  });

  it("one faulty row keeps everything out; with skipFaulty exactly the faultless rows go in", async () => {
    const rows = [
      ...two,
      row({ code: "FZ-3", text: "会议多", dueOn: "8月底" }),
      row({ unit: "丰泽区档案馆", code: "DA-1", text: "档案库房漏水", state: "差不多" }),
    ];
    const before = await everything();
    const refused = await importRows(world.ctx, "2026-03-12", rows);
    expect(refused).toMatchObject({ committed: false, faulty: 2, rows: 4 });
    expect(refused.issues.map((i) => [i.cell, i.code])).toEqual([
      ["Q4", "DATE_INEXACT"],
      ["S5", "STATE_UNKNOWN"],
    ]);
    expect([await everything(), await told()]).toEqual([before, ["ledger.import-refused"]]);
    const skipped = await importRows(world.ctx, "2026-03-12", rows, { skipFaulty: true });
    expect(skipped).toMatchObject({ committed: true, added: 2, faulty: 2 });
    expect(skipped.created.units).toEqual(["丰泽区商务局"]);
    expect((await call(listFindings, world.ctx, {})).total).toBe(2);
  });

  it("a return, a changed due date and a nearly equal finding are told apart", async () => {
    await importRows(world.ctx, "2026-03-12", two);
    const returned = await importRows(world.ctx, "2026-03-19", [{ ...two[0], state: "整改中" }, two[1] as never]);
    expect(returned).toMatchObject({ changed: 1, committed: true });
    const o = await call(overview, world.ctx, {});
    expect(o.overdue).toBe(2);
    expect(o.since).toMatchObject({ overdueBefore: 1, returnedOrReopened: 1, overdueAfter: 2 });
    const due = await importRows(world.ctx, "2026-03-19", [{ ...two[1], dueOn: day("2026-01-12") }]);
    expect(due.issues.map((i) => i.code)).toContain("DUE_CHANGED");
    const near = await importRows(world.ctx, "2026-03-19", [row({ text: "公务接待审批手续不完全" })]);
    expect(near).toMatchObject({ committed: false });
    expect(near.issues.map((i) => i.code)).toContain("NEARLY_EQUAL_FINDING");
  });

  it("an older ledger brings back no old words", async () => {
    await importRows(world.ctx, "2026-03-01", two);
    await importRows(world.ctx, "2026-03-12", [two[0] as never, { ...two[1], progress: "已整改到位", leader: "周平" }]);
    const older = await importRows(world.ctx, "2026-03-05", [two[0] as never, { ...two[1], progress: "正在整改", leader: "李敏" }]);
    expect(older).toMatchObject({ committed: false, unchanged: 1, faulty: 1 });
    expect(older.issues.map((i) => [i.cell, i.code])).toEqual([["S3", "AS_OF_BEFORE_LAST_EVENT"]]);
  });

  it("findings the file no longer lists are named and keep their state", async () => {
    await importRows(world.ctx, "2026-03-12", two);
    const r = await importRows(world.ctx, "2026-03-19", [two[0] as never]);
    expect(r.missing.map((m) => m.text)).toEqual(["公务接待审批手续不全"]);
    expect((await call(listFindings, world.ctx, {})).total).toBe(2);
  });

  it("the export comes back without a change", async () => {
    const story = [
      ...two,
      row({
        code: "FZ-4",
        text: "印章管理不严",
        state: "已销号",
        completedOn: day("2025-11-01"),
        closedOn: day("2025-11-20"),
        closedFlag: "是",
      }),
      row({ code: "FZ-5", text: "合同未归档", state: "已撤销" }),
      row({ code: "FZ-6", text: "欠款清收困难", state: "长期坚持", extendedTo: day("2026-06-30") }),
    ];
    await importRows(world.ctx, "2026-03-12", story);
    await importRows(world.ctx, "2026-03-19", [{ ...story[0], state: "整改中", completedOn: "" }, ...story.slice(1)]);
    const before = await everything();
    const file = await call(exportLedger, world.ctx, {});
    const again = await runLedgerImport(
      world.ctx,
      { ...file, uploadId: null },
      { asOf: null, dryRun: false, skipFaulty: false, replaceExample: false, example: false, shiftDays: 0 },
    );
    expect(again).toMatchObject({ issues: [], added: 0, changed: 0, unchanged: 5, importId: null });
    expect([await everything(), (await told()).slice(2)]).toEqual([before, ["ledger.exported"]]);
  });

  it("many at once of the same file make one set", async () => {
    const results = await Promise.all(Array.from({ length: 5 }, () => importRows(world.ctx, "2026-03-12", two)));
    expect(results.map((r) => r.added).sort()).toEqual([0, 0, 0, 0, 2]);
    expect((await call(listFindings, world.ctx, {})).total).toBe(2);
  });

  it("the first real import removes the example in the same transaction, only when told so; removed stays removed", async () => {
    await importRows(world.ctx, "2026-03-12", [row({ unit: "示例局", code: "S-1", text: "示例问题甲" })], { example: true });
    await expect(importRows(world.ctx, "2026-03-12", two)).rejects.toMatchObject({ code: "EXAMPLE_PRESENT" });
    expect(await importRows(world.ctx, "2026-03-12", two, { dryRun: true })).toMatchObject({ added: 2, exampleWillBeRemoved: true });
    await importRows(world.ctx, "2026-03-12", two, { replaceExample: true });
    expect((await call(listFindings, world.ctx, {})).rows.map((f) => f.unit)).toEqual(["区商务局", "区商务局"]);
    expect(await call(removeExample, world.ctx, undefined)).toEqual({ removed: false });
    expect(await verifyAudit(world.db)).toMatchObject({ firstBad: null, rows: 3 });
  });

  it("a shifted import keeps every distance between days", async () => {
    await importRows(world.ctx, "2026-02-10", two, { shiftDays: 30 });
    const o = await call(overview, world.ctx, { asOf: day("2026-03-12") });
    const list = await call(listFindings, world.ctx, { asOf: day("2026-03-12") });
    expect(o.total).toBe(2);
    expect(list.rows.map((f) => f.originalDueOn)).toEqual(["2026-01-11", "2026-01-11"]);
  });

  it("a unit's page nests its findings and knows its periods", async () => {
    await importRows(world.ctx, "2026-03-12", two);
    const [u] = await world.db.query<{ id: number }>(sql`SELECT id FROM unit`);
    const page = await call(getUnit, world.ctx, { unitId: u?.id ?? 0 });
    expect(page.inspections[0]).toMatchObject({ feedbackOn: "2025-06-12", concentratedUntil: "2025-09-12", planDueOn: "2025-07-03" });
    expect(page.trees[0]?.aspects.map((a) => [a.title, a.items.length])).toEqual([
      [null, 1],
      ["一、决策部署", 1],
    ]);
    expect(page.timeline[0]).toMatchObject({ kind: "COMPLETED", day: "2026-02-01" });
  });
});
