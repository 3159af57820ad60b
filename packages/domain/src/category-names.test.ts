import { expect, test } from "vitest";
import { categoryByName, categoryLabel, nearestCategory } from "./category-names.ts";
import { CATEGORIES } from "./taxonomy.ts";

test("every category is found by its code, its name, its short name and its label", () => {
  for (const c of CATEGORIES)
    expect([c.code, c.zh, c.shortZh, categoryLabel(c)].map(categoryByName)).toEqual([c.code, c.code, c.code, c.code]);
});

test("full-width letters, small letters, spaces and brackets do not matter", () => {
  expect(["Ｂ４", "b4", " 作风建设 ", "主体责任（含“两个责任”）"].map(categoryByName)).toEqual(["B4", "B4", "B4", "B1"]);
});

test("a group is no category, and a code beside another category's name names nothing", () => {
  expect(["B", "从严治党", "B4 财务资金", ""].map(categoryByName)).toEqual([null, null, null, null]);
});

test("a slip of the pen is answered with the nearest category", () => {
  expect(nearestCategory("作风建没")).toBe("B4 作风建设");
  expect(nearestCategory("天气")).toBeNull();
});
