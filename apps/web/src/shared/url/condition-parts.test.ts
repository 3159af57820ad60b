import { LISTED_MOVEMENTS, listConditionSchema } from "@rectify/domain/progress-filter";
import { describe, expect, test } from "vitest";
import { chooseLanguage, i18next } from "../i18n/i18n.ts";
import { conditionParts, countsOverdue, quickOf } from "./condition-parts.ts";
import { conditionOf, listSearch, readListSearch } from "./list-search.ts";

const words = (condition: Parameters<typeof conditionParts>[0]) =>
  conditionParts(condition, i18next.t, "3月12日").map((part) => part.words);

describe("the words of a list", () => {
  test("say every condition that a number can carry", () => {
    const unsaid = Object.keys(listConditionSchema.shape).filter((key) => {
      const value =
        { states: ["CLOSED"], ageing: "90+", dueWithin: 0, awaitingOver: 0, movement: "new", people: ["徐子涵"], words: "涵闸" }[key] ??
        true;
      return words({ [key]: value }).length === 0;
    });
    expect(unsaid).toEqual([]);
  });
  test("say a narrower condition once", () => {
    expect(words({ overdue: true, ageing: "31-90" })).toEqual(["逾期 31–90 天"]);
    expect(words({ dueSoon: true, dueWithin: 10 })).toEqual(["10 日内到期"]);
    expect(words({ awaiting: true, awaitingOver: 30 })).toEqual(["待验收超过 30 天"]);
  });
  test("name the day that a movement is counted from", () => {
    for (const movement of LISTED_MOVEMENTS) expect(words({ movement })[0]).toContain("3月12日");
  });
  test("speak both languages", async () => {
    await chooseLanguage("en");
    expect(words({ states: ["NOT_STARTED", "IN_PROGRESS"], overdue: true })).toEqual(["Not started or in progress", "Overdue"]);
    await chooseLanguage("zh");
    expect(words({ states: ["NOT_STARTED", "IN_PROGRESS"], overdue: true })).toEqual(["未启动或整改中", "逾期"]);
  });
  test("go with their chip: without its keys the condition is gone", () => {
    const condition = { overdue: true, ageing: "90+" as const, movement: "fellDue" as const };
    const search = listSearch({ unit: [3] }, condition);
    for (const part of conditionParts(condition, i18next.t, "")) {
      const rest = conditionOf(readListSearch({ ...search, ...Object.fromEntries(part.keys.map((key) => [key, undefined])) }));
      expect(words(rest)).not.toContain(part.words);
    }
  });
});

test("a quick choice stays lit beside a person and words, which it leaves as they are", () => {
  expect([quickOf({ overdue: true, people: ["徐子涵"] }), quickOf({ words: "涵闸" })]).toEqual(["overdue", "all"]);
});
test("a quick choice is lit only by exactly its own condition", () => {
  expect([quickOf({}), quickOf({ overdue: true }), quickOf({ overdue: true, ageing: "90+" })]).toEqual(["all", "overdue", null]);
});
test("red stands for overdue and nothing else", () => {
  expect([countsOverdue({ ageing: "1-7" }), countsOverdue({ dueSoon: true }), countsOverdue({ movement: "fellDue" })]).toEqual([
    true,
    false,
    false,
  ]);
});
