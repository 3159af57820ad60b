import { expect, test } from "vitest";
import { soundConditions, syllableCuts } from "./sound-conditions.ts";

test("letters are cut into syllables in every way, the last one perhaps begun only", () => {
  expect(syllableCuts("hetong")).toContainEqual(["he", "tong"]);
  expect(syllableCuts("hetongg")).toContainEqual(["he", "tong", "g"]);
  expect(syllableCuts("xian")).toEqual(expect.arrayContaining([["xian"], ["xi", "an"]]));
  expect(syllableCuts("xwq")).toEqual([]);
});

test("however long, a word makes few conditions", () => {
  expect(syllableCuts("an".repeat(100)).length).toBeLessThanOrEqual(12);
  expect(soundConditions("a".repeat(200)).length).toBeLessThanOrEqual(13);
});

test("only words of at least three letters are looked for by sound", () => {
  for (const word of ["wt", "问题", "sw-1", "100%"]) expect(soundConditions(word), word).toEqual([]);
  expect(soundConditions("htgl")).toHaveLength(1);
  expect(soundConditions("xi'an").length).toBeGreaterThan(1);
});
