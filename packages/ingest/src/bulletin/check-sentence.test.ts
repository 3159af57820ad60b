import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bulletinCheckSentence } from "./check-sentence.ts";
import { parseBulletin } from "./parse-bulletin.ts";

const EXAMPLES = join(import.meta.dirname, "../../../../examples/bulletins");
const sentence = (text: string, lang: "zh" | "en") => bulletinCheckSentence(parseBulletin(text), lang);
const example = (name: string) => readFileSync(join(EXAMPLES, name), "utf8");

describe("the check in words", () => {
  test("sets what is listed against what is declared, at each level, and names what is left unstated", () => {
    const text = example("丰泽区水务和湖泊局通报.txt");
    expect(sentence(text, "en")).toBe(
      "9 of 9 items; 21 findings declared, none listed one by one; no due dates, owners or per-item status stated",
    );
    expect(sentence(text, "zh")).toBe("申报 9 项，列出 9 项；申报具体问题 21 个，未逐条列出；未说明完成时限、责任人和逐条状态");
  });

  test("says when the bulletin's own figures do not add up", () => {
    const text = example("丰泽区农业农村局通报.txt");
    expect(sentence(text, "en")).toMatch(/^5 of 20 findings; .*; its own figures do not add up$/);
    expect(sentence(text, "zh")).toMatch(/^具体问题申报 20 个，列出 5 个；.*；自报数字相互不符$/);
  });

  test("does not call stated what only some word in a measure resembles, nor unstated what a label states", () => {
    expect(sentence(example("丰泽区卫生健康局通报.txt"), "en")).toBe("6 of 12 findings; no due dates stated");
  });

  test("a bulletin that declares nothing, or lists nothing, says so", () => {
    expect(sentence("二、问题整改落实情况\n（一）台账不全。\n一是补齐。", "en")).toMatch(/^1 finding listed, no count declared;/);
    expect(sentence("", "en")).toBe("no entries listed");
    expect(sentence("巡察反馈8个问题。", "zh")).toBe("申报具体问题 8 个，未逐条列出");
  });
});
