import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sourceParagraphs } from "./source-paragraphs.ts";

const text = readFileSync(join(import.meta.dirname, "../../../../examples/bulletins/丰泽区水务和湖泊局通报.txt"), "utf8");
const shown = sourceParagraphs(text).map(({ start, kind }, i, all) => ({ kind, words: text.slice(start, all[i + 1]?.start).trim() }));

describe("the paragraphs of a source", () => {
  test("lose nothing and rise", () => {
    const starts = sourceParagraphs(text).map((p) => p.start);
    expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
    expect(text.slice(0, starts[0]).trim()).toBe("");
  });
  test("know the title and the sections", () => {
    expect(shown[0]).toMatchObject({ kind: "title" });
    expect(shown.filter((p) => p.kind === "section").map((p) => p.words)).toEqual([
      "一、巡察整改组织领导情况",
      "二、整改进展情况及成效",
      "三、下一步工作打算",
    ]);
  });
  test("run over a line break inside a sentence, and keep a bold sign at their head", () => {
    expect(shown.find((p) => p.words.includes("巡察反馈的3"))?.words).toContain("个方面");
    const [first] = sourceParagraphs("**关于**学习").slice(0, 1);
    expect(first?.start).toBe(0);
  });
  test("of a text longer than any bulletin are its lines", () => {
    expect(sourceParagraphs("一行没有句号的文字，\n".repeat(30_000))).toHaveLength(30_000);
  });
});
