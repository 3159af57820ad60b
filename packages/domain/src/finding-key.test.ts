import { expect, test } from "vitest";
import { codeKey, findingKey, textKey } from "./finding-key.ts";

const words = { code: null, aspect: "（一）政治建设方面", item: null, text: "学习不深入，第１议题 落实不到位。" };

test("punctuation, spaces and full-width digits do not make another finding", () => {
  expect(textKey({ ...words, aspect: "(一)政治建设方面", text: "学习不深入第1议题落实不到位" })).toBe(textKey(words));
});

test("a part that moves from aspect to item makes another finding", () => {
  expect(textKey({ aspect: "甲", item: null, text: "乙" })).not.toBe(textKey({ aspect: null, item: "甲", text: "乙" }));
});

test("a code stands for the finding whatever its text says", () => {
  expect(findingKey({ ...words, code: "Ａ-１" })).toBe(findingKey({ ...words, text: "改写过", code: "A-1" }));
  expect(findingKey({ ...words, code: "A-1" })).toBe(codeKey("A-1"));
});

test("texts of punctuation only stay apart", () => {
  expect(textKey({ aspect: null, item: null, text: "？？" })).not.toBe(textKey({ aspect: null, item: null, text: "！！" }));
});

test("no text can be taken for a code", () => {
  expect(findingKey({ code: null, aspect: null, item: null, text: "#A-1" })).not.toBe(codeKey("A-1"));
});
