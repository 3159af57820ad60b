import { expect, test } from "vitest";
import { sparkline } from "./sparkline.ts";

test("a rising line ends at the top", () => {
  expect(sparkline([1, 2, 3], 60, 20)).toEqual({ points: "3,17 30,10 57,3", last: [57, 3] });
});
test("an unchanged figure is a level line in the middle", () => {
  expect(sparkline([5, 5], 60, 20)?.points).toBe("3,10 57,10");
});
test("one value is no line", () => {
  expect(sparkline([5], 60, 20)).toBeNull();
});
