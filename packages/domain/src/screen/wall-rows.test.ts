import { expect, test } from "vitest";
import { countByUnit } from "./wall-rows.ts";

test("findings are counted by unit, most first", () => {
  const row = (unitId: number) => ({ unitId, unit: `单位${unitId}` });
  expect(countByUnit([row(2), row(1), row(3), row(1)]).map((u) => [u.unitId, u.count])).toEqual([
    [1, 2],
    [2, 1],
    [3, 1],
  ]);
});
