import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberRanges, type SourceMark, sourceLines, sourceSegments } from "./source-segments.ts";

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
  test("keeps one number for a fact that the source breaks over two lines", () => {
    const lines = sourceLines(sourceSegments("反馈的3\n\n个方面。", [mark(4, 3, 9)]));
    expect(lines.map((line) => line.map((s) => [s.text, s.ends]))).toEqual([
      [
        ["反馈的", []],
        ["3", []],
      ],
      [
        ["个方面", [4]],
        ["。", []],
      ],
    ]);
  });
  test("reads neighbours as a range", () => expect(numberRanges([3, 7, 8, 9, 10])).toBe("3, 7–10"));
});
