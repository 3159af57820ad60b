import { day } from "@rectify/domain/local-date";
import { afterAll, beforeAll, expect, it } from "vitest";
import { changeSetting } from "../settings/change-setting.ts";
import { type ApiWorld, apiWorld } from "../testing/api-world.ts";
import { call } from "../use-case.ts";
import { holidays } from "./holidays.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

it("the long public holidays of a year are known with their names, and what the office changes counts from its day on", async () => {
  const year = { from: day("2026-01-15"), to: day("2026-03-25") };
  const [spring, ...others] = await call(holidays, world.ctx, year);
  expect(spring).toMatchObject({ from: "2026-02-15", to: "2026-02-23", zh: "春节", en: "Spring Festival" });
  expect(others).toEqual([]);
  const value = { off: ["2026-03-23", "2026-03-24", "2026-03-25", "2026-03-26", "2026-03-27"].map(day), worked: [] };
  await call(changeSetting, world.ctx, { key: "holidays", value, effectiveOn: day("2026-03-19") });
  expect((await call(holidays, world.ctx, year)).map(({ from, to, zh }) => [from, to, zh])).toEqual([
    ["2026-02-15", "2026-02-23", "春节"],
    ["2026-03-21", "2026-03-29", null],
  ]);
  expect(await call(holidays, world.ctx, { ...year, to: day("2026-03-18") })).toEqual([spring]);
});

it("a span turned round, or of more than ten years, is refused", async () => {
  for (const span of [
    { from: day("2026-03-02"), to: day("2026-03-01") },
    { from: day("2000-01-01"), to: day("2026-03-01") },
  ])
    await expect(call(holidays, world.ctx, span)).rejects.toMatchObject({ code: "INVALID_INPUT" });
});
