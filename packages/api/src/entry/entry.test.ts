// A board filled by hand alone, as an office without a ledger would.
import { randomUUID } from "node:crypto";
import { sql } from "@rectify/db/database";
import { wantsExample } from "@rectify/db/queries/imports";
import { verifyAudit } from "@rectify/db/queries/verify-audit";
import { day } from "@rectify/domain/local-date";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getFinding } from "../findings/get-finding.ts";
import { moveFinding } from "../findings/move-finding.ts";
import { overview } from "../progress/overview.ts";
import { type ApiWorld, apiWorld, importRows, row } from "../testing/api-world.ts";
import { call } from "../use-case.ts";
import { createFinding } from "./create-finding.ts";
import { createInspection } from "./create-inspection.ts";
import { createGroup, createRound, createUnit } from "./create-places.ts";

let world: ApiWorld;
let inspectionId: number;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

const finding = { text: "会议多、文件多", aspect: "一、作风建设", originalDueOn: day("2025-12-12"), measures: ["精简会议"] };
const counts = () =>
  world.db.query(sql`SELECT (SELECT count(*) FROM finding)::int AS findings, (SELECT count(*) FROM audit)::int AS audit,
    (SELECT count(*) FROM unit)::int AS units, (SELECT count(*) FROM event)::int AS events`);

describe("entered by hand", () => {
  it("round, group, unit, inspection and finding make a board, each with its audit row", async () => {
    const { roundId } = await call(createRound, world.ctx, { name: "七届区委第四轮巡察" });
    const { groupId } = await call(createGroup, world.ctx, { name: "区委第一巡察组" });
    const { unitId } = await call(createUnit, world.ctx, { name: "中共丰泽区商务局党组" });
    ({ inspectionId } = await call(createInspection, world.ctx, { unitId, roundId, groupId, feedbackOn: "2025-06-12" }));
    const answer = await call(createFinding, world.ctx, { inspectionId, key: randomUUID(), finding });
    expect(answer).toEqual({ finding: `${inspectionId}-1` });
    expect(await call(getFinding, world.ctx, { id: answer.finding })).toMatchObject({
      state: "NOT_STARTED",
      unit: "区商务局",
      round: "七届区委第四轮",
      group: "区委第一巡察组",
      feedbackOn: "2025-06-12",
      categoryAssigned: "SUGGESTED",
      overdue: true,
      daysLate: 97,
      events: [{ type: "REGISTERED", effectiveOn: "2025-06-12", inferred: false, importId: null }],
      measures: [{ text: "精简会议" }],
    });
    expect(await call(overview, world.ctx, {})).toMatchObject({ total: 1, overdue: 1 });
    const actions = await world.db.query<{ action: string }>(sql`SELECT action FROM audit ORDER BY id`);
    expect(actions.map((a) => a.action)).toEqual([
      "round.created",
      "group.created",
      "unit.created",
      "inspection.created",
      "finding.created",
    ]);
    expect(await verifyAudit(world.db)).toMatchObject({ firstBad: null });
  });

  it("a known name is refused in every spelling that an import would take for it, and changes no row", async () => {
    const before = await counts();
    const taken = { code: "CONFLICT", facts: { reason: "NAME_TAKEN" } };
    await expect(call(createRound, world.ctx, { name: "七届区委第四轮" })).rejects.toMatchObject(taken);
    await expect(call(createGroup, world.ctx, { name: "区委第一巡察组 " })).rejects.toMatchObject(taken);
    await expect(call(createUnit, world.ctx, { name: "丰泽区商务局" })).rejects.toMatchObject(taken);
    await expect(call(createInspection, world.ctx, { unitId: 1, roundId: 1 })).rejects.toMatchObject({
      facts: { reason: "INSPECTION_KNOWN" },
    });
    const again = { inspectionId, key: randomUUID(), finding: { ...finding, text: "会议多，文件多" } };
    await expect(call(createFinding, world.ctx, again)).rejects.toMatchObject({
      code: "CONFLICT",
      facts: { reason: "FINDING_KNOWN", finding: `${inspectionId}-1` },
    });
    expect(await counts()).toEqual(before);
  });

  it("what does not fit is refused: unknown places, days to come, a due date before the feedback", async () => {
    const enter = (change: object) =>
      call(createFinding, world.ctx, { inspectionId, key: randomUUID(), finding: { ...finding, text: "新", ...change } });
    await expect(enter({ feedbackOn: "2026-03-20" })).rejects.toMatchObject({ code: "DAY_IN_FUTURE" });
    await expect(enter({ originalDueOn: "2025-06-11" })).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await expect(enter({ category: "B" })).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await expect(call(createInspection, world.ctx, { unitId: 99, roundId: 1 })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(call(createUnit, world.ctx, { name: "丰泽区统计局", regionId: 99 })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const turned = { unitId: 1, roundId: 1, onSiteFrom: "2025-02-01", onSiteTo: "2025-01-01" };
    await expect(call(createInspection, world.ctx, turned)).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });

  it("20 presses under one key enter one finding", async () => {
    const sent = { inspectionId, key: randomUUID(), finding: { text: "印章管理不严" } };
    const answers = await Promise.all(Array.from({ length: 20 }, () => call(createFinding, world.ctx, sent)));
    expect(new Set(answers.map((a) => a.finding))).toEqual(new Set([`${inspectionId}-2`]));
    await expect(call(createFinding, world.ctx, { ...sent, finding: { text: "另" } })).rejects.toMatchObject({
      facts: { reason: "KEY_REUSED" },
    });
  });

  it("a finding is moved by hand and met again by a ledger", async () => {
    const id = `${inspectionId}-1`;
    const order = { move: "declare" as const, on: day("2026-03-10"), reason: "" };
    await call(moveFinding, world.ctx, { id, key: randomUUID(), version: 1, order });
    const { aspect, text } = finding;
    const met = await importRows(world.ctx, "2026-03-19", [
      row({ aspect, text, state: "已完成", completedOn: day("2026-03-10"), progress: "已精简" }),
    ]);
    expect(met).toMatchObject({ added: 0, changed: 1, issues: [], created: { units: [], rounds: [], groups: [] } });
    expect(await call(getFinding, world.ctx, { id })).toMatchObject({ state: "COMPLETED", progress: "已精简" });
  });

  it("is the office's only", async () => {
    const leader = { ...world.ctx, principal: { id: "leader", roles: ["leader" as const], scope: "all" as const } };
    await expect(call(createRound, leader, { name: "八届区委第一轮" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(call(createFinding, leader, { inspectionId, key: randomUUID(), finding })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("the example district", () => {
  it("does not come into a board on which something was entered, and nothing is entered beside it", async () => {
    const other = await apiWorld();
    try {
      await importRows(other.ctx, "2026-03-01", [row({ code: "A", text: "会议多" })], { example: true });
      await expect(call(createRound, other.ctx, { name: "八届区委第一轮" })).rejects.toMatchObject({ code: "EXAMPLE_PRESENT" });
    } finally {
      await other.close();
    }
    const empty = await apiWorld();
    try {
      expect((await wantsExample(empty.db)).wants).toBe(true);
      await call(createUnit, empty.ctx, { name: "丰泽区统计局" });
      expect((await wantsExample(empty.db)).wants).toBe(false);
    } finally {
      await empty.close();
    }
  });
});
