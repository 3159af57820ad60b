import { expect, test } from "vitest";
import { ageingModel } from "./ageing-model.ts";

const model = ageingModel({
  ageing: { "1-7": 12, "8-30": 13, "31-90": 15, "90+": 6 },
  ageingOriginal: { "1-7": 19, "8-30": 14, "31-90": 22, "90+": 7 },
});

test("the longest overdue stand on top", () => {
  expect(model.rows.map((r) => r.band)).toEqual(["90+", "31-90", "8-30", "1-7"]);
});
test("the bands sum to the overdue by either date", () => {
  expect([model.total, model.totalOriginal]).toEqual([46, 62]);
});
test("one scale holds both, so that frame and bar compare", () => {
  expect(model.max).toBe(22);
});
