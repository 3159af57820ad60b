import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ApiWorld, apiWorld } from "../testing/api-world.ts";
import { call } from "../use-case.ts";
import { exportTable } from "./export-table.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

const unit = { kind: "text", text: "区城投集团" } as const;
const table = {
  name: "单位排名",
  title: "1 个单位有逾期",
  asOf: "截至 2026-03-19",
  filters: [],
  columns: ["单位", "逾期"],
  rows: [[unit, { kind: "count" as const, value: 9 }]],
  foot: [],
};

describe("a table of the page", () => {
  it("comes back as a workbook", async () => {
    const { base64 } = await call(exportTable, world.ctx, table);
    expect(Buffer.from(base64, "base64").subarray(0, 2).toString()).toBe("PK");
  });
  it("is refused when a row is shorter than its heads, or when nobody is signed in", async () => {
    await expect(call(exportTable, world.ctx, { ...table, rows: [[unit]] })).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await expect(call(exportTable, { ...world.ctx, principal: null }, table)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });
});
