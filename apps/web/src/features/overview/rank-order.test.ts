import { expect, test } from "vitest";
import { unitRow } from "../../testing/build-overview.ts";
import { rankedUnits, unitsApart } from "./rank-order.ts";

const a = unitRow({ unitId: 1, unit: "甲", rank: 1, total: 10, declared: 9, verified: 9, overdue: 1 });
const b = unitRow({ unitId: 2, unit: "乙", rank: 2, total: 10, declared: 8, verified: 2, overdue: 0 });
const few = unitRow({ unitId: 3, unit: "丙", rank: null, apart: "FEW_FINDINGS", total: 3 });

test("the order of overdue is the order of the ranks", () => {
  expect(rankedUnits([b, a, few], "overdue").map((u) => u.unit)).toEqual(["甲", "乙"]);
});
test("the lowest verified rate comes first", () => {
  expect(rankedUnits([a, b], "verified").map((u) => u.unit)).toEqual(["乙", "甲"]);
});
test("the widest gap between said and verified comes first", () => {
  expect(rankedUnits([a, b], "gap").map((u) => u.unit)).toEqual(["乙", "甲"]);
});
test("any order can be turned round, and units are found by their names", () => {
  expect(rankedUnits([a, b], "declared").map((u) => u.unit)).toEqual(["乙", "甲"]);
  expect(rankedUnits([a, b], "declared", true).map((u) => u.unit)).toEqual(["甲", "乙"]);
  expect(rankedUnits([b, a], "unit").map((u) => u.unit)).toEqual(["甲", "乙"]);
});
test("units that stand apart are never ranked and are named by reason", () => {
  expect(unitsApart([a, b, few])).toEqual([{ reason: "FEW_FINDINGS", units: [few] }]);
});
