import { day } from "@rectify/domain/local-date";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ApiWorld, apiWorld, importRows, row } from "../testing/api-world.ts";
import { call } from "../use-case.ts";
import { listFindings } from "./list-findings.ts";
import { placeFinding } from "./place-finding.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
  await importRows(world.ctx, "2026-03-12", [
    row({ code: "A", text: "会议多", dueOn: day("2026-01-12") }),
    row({ code: "B", text: "公务接待超标", dueOn: day("2026-06-12") }),
    row({ code: "C", text: "内控制度不全", dueOn: day("2025-12-12") }),
    row({ code: "D", text: "文件多", state: "已撤销" }),
  ]);
});
afterAll(() => world.close());

it("leafs through the list as it was opened, to its end and no further", async () => {
  const question = { condition: { overdue: true }, sort: { by: "daysLate" as const, desc: true } };
  const { rows } = await call(listFindings, world.ctx, question);
  const [first = "", last = ""] = rows.map((r) => r.finding);
  expect(rows.map((r) => r.code)).toEqual(["C", "A"]);
  expect(await call(placeFinding, world.ctx, { id: first, ...question })).toEqual({ place: 1, total: 2, previous: null, next: last });
  expect(await call(placeFinding, world.ctx, { id: last, ...question })).toEqual({ place: 2, total: 2, previous: first, next: null });
});

it("says of a finding outside the list, and of what is no finding, that they have no place in it", async () => {
  const { rows } = await call(listFindings, world.ctx, { condition: { overdue: false } });
  for (const id of [rows[0]?.finding ?? "", "1-99", "x"])
    expect(await call(placeFinding, world.ctx, { id, condition: { overdue: true } })).toBeNull();
});
