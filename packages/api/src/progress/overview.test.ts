import { day } from "@rectify/domain/local-date";
import type { HeatCell, PooledRow } from "@rectify/domain/overview";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ApiWorld, apiWorld, importRows, row } from "../testing/api-world.ts";
import { call } from "../use-case.ts";
import { overview } from "./overview.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
  const school = { unit: "丰泽区教育局" };
  await importRows(world.ctx, "2026-03-12", [
    row({ code: "A", text: "会议多", category: "作风建设" }),
    row({ code: "B", text: "公务接待超标", category: "作风建设", dueOn: day("2026-06-12") }),
    row({
      code: "C",
      text: "学习不深入",
      category: "政治学习",
      state: "已销号",
      completedOn: day("2025-12-01"),
      closedOn: day("2025-12-20"),
    }),
    row({ code: "D", text: "内控制度不全", category: "内控制度" }),
    row({ ...school, code: "E", text: "文件多", category: "作风建设" }),
    row({ ...school, code: "F", text: "选人用人程序不严", category: "选人用人", state: "已撤销" }),
  ]);
});
afterAll(() => world.close());

type Sums = Pick<PooledRow, "total" | "verified" | "overdue">;
const sumsBy = <K>(cells: readonly HeatCell[], key: (cell: HeatCell) => K): Map<K, Sums> => {
  const sums = new Map<K, Sums>();
  for (const cell of cells) {
    const sum = sums.get(key(cell)) ?? { total: 0, verified: 0, overdue: 0 };
    const { total, verified, overdue } = cell;
    sums.set(key(cell), { total: sum.total + total, verified: sum.verified + verified, overdue: sum.overdue + overdue });
  }
  return sums;
};
const sumsOf = ({ total, verified, overdue }: PooledRow): Sums => ({ total, verified, overdue });

describe("the heat map of an overview", () => {
  it.each([
    ["everything", {}],
    ["one aspect", { categories: ["B"] }],
    ["one day earlier", { asOf: "2025-12-10" }],
  ])("sums to the rows of its units and of its categories: %s", async (_, scope) => {
    const { asOf, ...filter } = scope as { asOf?: string; categories?: string[] };
    const all = await call(overview, world.ctx, { filter, ...(asOf ? { asOf: day(asOf) } : {}) });
    expect(all.heat.length).toBeGreaterThan(0);
    const units = all.units.filter((u) => u.total > 0).map((u) => [u.unitId, sumsOf(u)] as const);
    expect(sumsBy(all.heat, (c) => c.unitId)).toEqual(new Map(units));
    expect(sumsBy(all.heat, (c) => c.code)).toEqual(new Map(all.categories.map((c) => [c.code, sumsOf(c)])));
  });

  it("has no cell for a category a unit has no finding in, and none for a cancelled finding", async () => {
    const { heat } = await call(overview, world.ctx, { filter: {} });
    expect(heat.map((c) => [c.code, c.total, c.verified, c.overdue])).toEqual([
      ["A1", 1, 1, 0],
      ["B4", 2, 0, 1],
      ["B6", 1, 0, 1],
      ["B4", 1, 0, 1],
    ]);
  });
});
