import fc from "fast-check";
import { expect, test } from "vitest";
import { widthInEm } from "./fit-text.ts";
import { LINE_HEIGHT, setText, type TextBox } from "./text-pages.ts";

const box: TextBox = { width: 150, height: 68, sizes: [7.4, 5.6, 4.4] };
const words = fc.string({
  unit: fc.constantFrom("区", "委", "、", "，", "。", "（", "）", "A", "b", "7", " ", "\n", "𠮷"),
  maxLength: 2000,
});

test("a text of any length loses no character, overflows no line and no page, and is never smaller than its smallest size", () => {
  fc.assert(
    fc.property(words, (text) => {
      const { size, pages } = setText(text, box);
      const lines = pages.flat();
      expect(lines.join("")).toBe(text.replaceAll("\n", ""));
      expect(box.sizes).toContain(size);
      for (const line of lines) expect(widthInEm(line.trimEnd()) * size).toBeLessThanOrEqual(box.width + 0.001);
      for (const page of pages) expect(page.length * size * LINE_HEIGHT).toBeLessThanOrEqual(box.height);
    }),
  );
});

test("few words are large and on one page; many are smaller, then on several pages alike", () => {
  expect(setText("请三家单位表态", box)).toEqual({ size: 7.4, pages: [["请三家单位表态"]] });
  const middle = setText("请各单位主要负责人说明逾期原因和下一步安排。".repeat(8), box);
  expect([middle.size, middle.pages.length]).toEqual([5.6, 1]);
  const long = setText("请各单位主要负责人说明逾期原因和下一步安排。".repeat(40), box);
  expect([long.size, long.pages.length]).toEqual([4.4, 3]);
  const sizes = long.pages.map((page) => page.length);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
});

test("a line feed begins a line, an empty line stays; no line begins with a stop or ends inside a word", () => {
  expect(setText("一、听汇报\n\n二、定措施", box).pages).toEqual([["一、听汇报", "", "二、定措施"]]);
  const { pages } = setText("整改到位，".repeat(60), box);
  for (const line of pages.flat()) expect(line).not.toMatch(/^[，。、]/);
  const latin = setText("Rectification of findings by accountable leaders. ".repeat(20), box).pages.flat();
  for (const line of latin) expect(line.trimEnd()).toMatch(/(Rectification|of|findings|by|accountable|leaders\.)$/);
});
