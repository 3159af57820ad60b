import { expect, test } from "vitest";
import { STATES, TERM_CLASSES } from "./finding.ts";
import { parseClosedWord, parseStateWord, parseTermClassWord, STATE_NAMES, TERM_CLASS_NAMES } from "./state-words.ts";

test.each([
  ["未启动", "NOT_STARTED"],
  ["尚未启动", "NOT_STARTED"],
  ["未开始", "NOT_STARTED"],
  ["整改中", "IN_PROGRESS"],
  ["正在整改", "IN_PROGRESS"],
  ["正在推进", "IN_PROGRESS"],
  ["未完成", "IN_PROGRESS"],
  ["阶段性完成", "STAGE_COMPLETED"],
  ["基本完成", "STAGE_COMPLETED"],
  ["已完成", "COMPLETED"],
  ["完成", "COMPLETED"],
  ["待验收", "COMPLETED"],
  ["已完成（待验收）", "COMPLETED"],
  ["已 完成", "COMPLETED"],
  ["已销号", "CLOSED"],
  ["销号", "CLOSED"],
  ["已撤销", "CANCELLED"],
  ["撤销", "CANCELLED"],
])("the state word %s says %s", (word, state) => {
  expect(parseStateWord(word)).toEqual({ state, termClass: null });
});

test("长期坚持 as a state says completed for this stage and of the sustained class", () => {
  expect(parseStateWord("长期坚持")).toEqual({ state: "STAGE_COMPLETED", termClass: "SUSTAINED" });
});

test("an unknown state word is not guessed", () => {
  expect(["差不多完成", "", "已完", "未", "constructor"].map(parseStateWord)).toEqual([null, null, null, null, null]);
});

test("every word our workbooks print is read back as what it stands for", () => {
  expect(STATES.map((s) => parseStateWord(STATE_NAMES[s])?.state)).toEqual([...STATES]);
  expect(TERM_CLASSES.map((c) => parseTermClassWord(TERM_CLASS_NAMES[c]))).toEqual([...TERM_CLASSES]);
});

test("the close-out flag knows words and ticks, and nothing else", () => {
  expect(["是", "已销号", "√", "否", "未销号", "×", "也许", "toString"].map(parseClosedWord)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    null,
    null,
  ]);
});
