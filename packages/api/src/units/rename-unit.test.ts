import { verifyAudit } from "@rectify/db/queries/verify-audit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { overview } from "../progress/overview.ts";
import { resolveFilter } from "../progress/resolve-filter.ts";
import { type ApiWorld, apiWorld, importRows, row } from "../testing/api-world.ts";
import { call } from "../use-case.ts";
import { listUnitNames, renameUnit } from "./rename-unit.ts";

const rows = [row({ code: "A", text: "会议多" }), row({ code: "B", text: "合同未归档", unit: "丰泽区统计局" })];
let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
  await importRows(world.ctx, "2026-03-01", rows);
});
afterAll(() => world.close());

const names = () => call(listUnitNames, world.ctx, undefined);
const idOf = async (name: string) => (await names()).find((u) => u.name === name)?.unitId ?? 0;

describe("a unit that is renamed", () => {
  it("is shown under its new name, keeps the former one, and no figure moves", async () => {
    const before = await call(overview, world.ctx, {});
    const unitId = await idOf("丰泽区商务局");
    expect(await call(renameUnit, world.ctx, { unitId, name: "丰泽区商务和投资促进局" })).toEqual({ changed: true });
    expect(await call(renameUnit, world.ctx, { unitId, name: "丰泽区商务和投资促进局" })).toEqual({ changed: false });
    expect((await names()).find((u) => u.unitId === unitId)).toEqual({
      unitId,
      name: "丰泽区商务和投资促进局",
      shortName: "区商务和投资促进局",
      former: [{ name: "丰泽区商务局", shortName: "区商务局", until: "2026-03-19" }],
    });
    const after = await call(overview, world.ctx, {});
    expect([after.total, after.states, after.overdue]).toEqual([before.total, before.states, before.overdue]);
    expect(await verifyAudit(world.db)).toMatchObject({ firstBad: null });
  });

  it("is found by a ledger and by a filter under its former full and short names", async () => {
    const unitId = await idOf("丰泽区商务和投资促进局");
    expect(await importRows(world.ctx, "2026-03-02", rows)).toMatchObject({ added: 0, changed: 0, unchanged: 2, created: { units: [] } });
    for (const unit of ["区商务局", "中共丰泽区商务局党组", "区商务和投资促进局"]) {
      const again = await importRows(world.ctx, "2026-03-02", [row({ code: "A", text: "会议多", unit })]);
      expect(again, unit).toMatchObject({ unchanged: 1, created: { units: [] } });
      expect(await resolveFilter(world.ctx, { unit: [unit] })).toEqual({ units: [unitId] });
    }
  });

  it("cannot take a name that another unit bears or bore", async () => {
    const other = await idOf("丰泽区统计局");
    for (const name of ["丰泽区商务和投资促进局", "中共丰泽区商务局党组"])
      await expect(call(renameUnit, world.ctx, { unitId: other, name })).rejects.toMatchObject({
        code: "CONFLICT",
        facts: { reason: "NAME_TAKEN", unit: "丰泽区商务和投资促进局" },
      });
    await expect(call(renameUnit, world.ctx, { unitId: 999, name: "甲局" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("may take its former name up again", async () => {
    const unitId = await idOf("丰泽区商务和投资促进局");
    await call(renameUnit, world.ctx, { unitId, name: "丰泽区商务局" });
    expect((await names()).find((u) => u.unitId === unitId)).toMatchObject({
      name: "丰泽区商务局",
      former: [{ name: "丰泽区商务和投资促进局" }],
    });
  });

  it("is renamed by the office only", async () => {
    const leader = { ...world.ctx, principal: { id: "leader", roles: ["leader" as const], scope: "all" as const } };
    await expect(call(renameUnit, leader, { unitId: 1, name: "甲局" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
