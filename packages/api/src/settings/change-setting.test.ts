import { sql } from "@rectify/db/database";
import { verifyAudit } from "@rectify/db/queries/verify-audit";
import { day } from "@rectify/domain/local-date";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listFindings } from "../findings/list-findings.ts";
import { overview } from "../progress/overview.ts";
import { type ApiWorld, apiWorld, importRows, row } from "../testing/api-world.ts";
import { getUnit } from "../units/get-unit.ts";
import { call } from "../use-case.ts";
import { changeSetting } from "./change-setting.ts";
import { getSettings } from "./get-settings.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
  // Fed back on 2025-06-12, a Thursday.
  await importRows(world.ctx, "2026-03-12", [row({ code: "A", text: "会议多" })]);
});
afterAll(() => world.close());

const get = () => call(getSettings, world.ctx, undefined);
const periods = async (asOf = "2026-03-19") => {
  const [inspection] = (await call(getUnit, world.ctx, { unitId: 1, asOf: day(asOf) })).inspections;
  return { plan: inspection?.planDueOn, until: inspection?.concentratedUntil };
};

describe("a rule that the office sets", () => {
  it("stands at its default until then", async () => {
    expect(await get()).toMatchObject({ today: "2026-03-19", inForce: { planWorkingDays: 15, concentratedMonths: 3 }, rows: [] });
    expect(await periods()).toEqual({ plan: "2025-07-03", until: "2025-09-12" });
  });

  it("holds from its day on: an inspection keeps the rule of the day of its feedback", async () => {
    const change = { key: "concentratedMonths", value: 6, effectiveOn: day("2026-04-01") } as const;
    expect(await call(changeSetting, world.ctx, change)).toEqual({ changed: true });
    expect(await call(changeSetting, world.ctx, change)).toEqual({ changed: false });
    expect((await get()).inForce.concentratedMonths).toBe(3);
    expect((await get()).rows).toMatchObject([{ key: "concentratedMonths", effectiveOn: "2026-04-01", value: 6, actor: "operator" }]);
    expect((await periods()).until).toBe("2025-09-12");
  });

  it("changes the past only where that is said", async () => {
    const past = { key: "planWorkingDays", value: 10, effectiveOn: day("2025-06-12") } as const;
    await expect(call(changeSetting, world.ctx, past)).rejects.toMatchObject({ code: "INVALID_INPUT", facts: { reason: "DAY_IN_PAST" } });
    await call(changeSetting, world.ctx, { ...past, backdated: true });
    expect((await periods()).plan).toBe("2025-06-26");
  });

  it("moves the plan's day by an extra holiday and by an extra working day, as known on the day looked at", async () => {
    const value = { off: [day("2025-06-13")], worked: [] };
    await call(changeSetting, world.ctx, { key: "holidays", value, effectiveOn: day("2026-03-01"), backdated: true });
    expect((await periods()).plan).toBe("2025-06-27");
    expect((await periods("2026-02-28")).plan).toBe("2025-06-26");
    const worked = { off: [], worked: [day("2025-06-14")] };
    await call(changeSetting, world.ctx, { key: "holidays", value: worked, effectiveOn: day("2026-03-01"), backdated: true });
    expect((await periods()).plan).toBe("2025-06-25");
  });

  it("decides the figures of its days: those of earlier days stay as they were, and the comparison day keeps its own", async () => {
    await importRows(world.ctx, "2026-03-12", [
      row({ code: "A", text: "会议多" }),
      row({ code: "S", text: "到期还有二十日", dueOn: day("2026-04-08") }),
      row({ code: "W", text: "申报已久", state: "已完成", completedOn: day("2026-02-17") }),
    ]);
    const at = (asOf: string) => call(overview, world.ctx, { asOf: day(asOf), compareWith: day("2026-03-18") });
    const yesterday = await at("2026-03-18");
    expect((await at("2026-03-19")).dueSoon).toBe(1);
    for (const [key, value] of [
      ["secondWarningDays", 8],
      ["firstWarningDays", 19],
      ["awaitingLongDays", 29],
    ] as const)
      await call(changeSetting, world.ctx, { key, value, effectiveOn: day("2026-03-19") });
    const today = await at("2026-03-19");
    expect(today).toMatchObject({
      dueSoon: 0,
      awaitingOver30: 1,
      rules: { firstWarningDays: 19, secondWarningDays: 8, awaitingLongDays: 29 },
    });
    expect(today.rulesBefore).toEqual({ firstWarningDays: 20, secondWarningDays: 10, awaitingLongDays: 30 });
    expect(today.before).toEqual(yesterday.before);
    expect(JSON.stringify(await at("2026-03-18"))).toBe(JSON.stringify(yesterday));
    const soon = (asOf: string) => call(listFindings, world.ctx, { condition: { dueSoon: true }, asOf: day(asOf) });
    expect((await soon("2026-03-19")).total).toBe(0);
  });

  it("refuses a first warning later than the second on any day, and names day and numbers", async () => {
    const first = { key: "firstWarningDays", value: 7, effectiveOn: day("2026-03-19") } as const;
    await expect(call(changeSetting, world.ctx, first)).rejects.toMatchObject({
      code: "INVALID_INPUT",
      facts: { reason: "FIRST_BELOW_SECOND", day: "2026-03-19", first: 7, second: 8 },
    });
    await call(changeSetting, world.ctx, { key: "secondWarningDays", value: 5, effectiveOn: day("2026-03-19") });
    const both = await Promise.allSettled([
      call(changeSetting, world.ctx, { ...first, value: 12 }),
      call(changeSetting, world.ctx, { key: "secondWarningDays", value: 15, effectiveOn: day("2026-03-19") }),
    ]);
    expect(both.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is written down with the value before, by the office only", async () => {
    const [last] = await world.db.query<{ before: unknown; after: unknown }>(
      sql`SELECT before, after FROM audit WHERE action = 'setting.changed' AND subject = 'holidays' ORDER BY id DESC LIMIT 1`,
    );
    expect(last).toEqual({
      before: { off: ["2025-06-13"], worked: [] },
      after: { effectiveOn: "2026-03-01", value: { off: [], worked: ["2025-06-14"] } },
    });
    expect(await verifyAudit(world.db)).toMatchObject({ firstBad: null });
    const leader = { ...world.ctx, principal: { id: "leader", roles: ["leader" as const], scope: "all" as const } };
    const change = { key: "planWorkingDays", value: 12, effectiveOn: day("2026-03-19") } as const;
    await expect(call(changeSetting, leader, change)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(call(changeSetting, world.ctx, { ...change, value: 0 })).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });
});
