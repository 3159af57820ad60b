import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberRanges, type SourceMark, sourceParagraphs, sourceSegments } from "./source-segments.ts";

const mark = (number: number | null, start: number, end: number): SourceMark => ({ number, span: { start, end } });

describe("the marked source", () => {
  test("put together is the text, whatever is marked", () => {
    const marks = fc.array(
      fc.record({ number: fc.option(fc.integer({ min: 1, max: 9 })), span: fc.record({ start: fc.nat(60), end: fc.nat(60) }) }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), marks, (text, all) => {
        expect(
          sourceSegments(text, all)
            .map((s) => s.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
  test("says where one fact ends inside another", () => {
    expect(sourceSegments("共计32个具体问题", [mark(7, 0, 9), mark(8, 2, 5)]).map((s) => [s.text, s.facts, s.ends])).toEqual([
      ["共计", [7], []],
      ["32个", [7, 8], [8]],
      ["具体问题", [7], [7]],
    ]);
  });
  test("numbers a fact that stands in two places once, behind the last", () => {
    const ends = sourceSegments("3月10日至4月25日", [mark(4, 0, 5), mark(4, 6, 11)]).map((s) => s.ends);
    expect(ends).toEqual([[], [], [4]]);
  });
  test("underlines a listed entry and numbers none", () => {
    expect(sourceSegments("关于学习", [mark(null, 2, 4)]).map((s) => [s.underlined, s.facts])).toEqual([
      [false, []],
      [true, []],
    ]);
  });
  test("sets paragraphs as they are given: a line break inside one takes no room and is still there", () => {
    const text = "标题\n\n反馈的3\n\n个方面。\n";
    const shown = sourceParagraphs(
      text,
      [mark(4, 7, 13)],
      [
        { start: 0, kind: "title" },
        { start: 4, kind: "text" },
      ],
    );
    expect(shown.map((p) => [p.kind, p.segments.map((s) => s.text).join("")])).toEqual([
      ["title", "标题\n\n"],
      ["text", "反馈的3\n\n个方面。\n"],
    ]);
    expect(shown[1]?.segments.map((s) => [s.text, s.quiet, s.ends])).toEqual([
      ["反馈的", false, []],
      ["3", false, []],
      ["\n\n", true, []],
      ["个方面", false, [4]],
      ["。", false, []],
      ["\n", true, []],
    ]);
  });
  test("makes bold what stands between two marks, and hides the marks; a single mark is a part of the text", () => {
    expect(sourceSegments("**二是**精简a__b**", []).map((s) => [s.text, s.bold, s.quiet])).toEqual([
      ["**", true, true],
      ["二是", true, false],
      ["**", true, true],
      ["精简a__b**", false, false],
    ]);
  });
  test("reads neighbours as a range", () => expect(numberRanges([3, 7, 8, 9, 10])).toBe("3, 7–10"));
});
