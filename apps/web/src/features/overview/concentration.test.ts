import { expect, test } from "vitest";
import { unitRow } from "../../testing/build-overview.ts";
import { overdueConcentration } from "./concentration.ts";

const units = (...overdue: number[]) => overdue.map((n, i) => unitRow({ unitId: i + 1, overdue: n }));

test("a tie is never cut: six units with three each stay out of the top", () => {
  const found = overdueConcentration(units(9, 6, 6, 3, 3, 3, 3, 3, 3, 0));
  expect([found.late, found.overdue, found.top.length, found.topOverdue]).toEqual([9, 39, 3, 21]);
});
test("up to five late units are all of them", () => {
  expect(overdueConcentration(units(2, 1, 0)).top.length).toBe(2);
});
test("when more than five tie for the worst there is no top", () => {
  expect(overdueConcentration(units(1, 1, 1, 1, 1, 1)).top).toEqual([]);
});
