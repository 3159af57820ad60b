import { expect, test } from "vitest";
import { categoryTree, worstCategories } from "./category-tree.ts";

const row = (code: string, total: number, verified: number, overdue: number) => ({ code, total, declared: verified, verified, overdue });
const rows = [row("A1", 18, 18, 0), row("B4", 41, 23, 5), row("B1", 31, 19, 4), row("A6", 27, 19, 5), row("Z0", 0, 0, 0)];

test("a head sums exactly the rows below it", () => {
  expect(categoryTree(rows).map((h) => [h.code, h.total, h.overdue])).toEqual([
    ["A", 45, 5],
    ["B", 72, 9],
  ]);
});
test("within a head the most overdue stands first", () => {
  expect(categoryTree(rows)[1]?.rows.map((r) => r.code)).toEqual(["B4", "B1"]);
});
test("categories that tie for the worst are all named", () => {
  expect(worstCategories(rows).map((r) => r.code)).toEqual(["B4", "A6"]);
  expect(worstCategories([row("A1", 3, 3, 0)])).toEqual([]);
});
