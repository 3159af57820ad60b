import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance, nearestWord } from "./nearest-word.ts";

test("限时整改 is nearest to 限期整改", () => {
  expect(nearestWord("限时整改", ["立行立改", "限期整改", "长期坚持"])).toBe("限期整改");
});

test("nothing is suggested for a word that resembles none", () => {
  expect(nearestWord("待定", ["立行立改", "限期整改"])).toBeNull();
});

test("distance counts characters, also against an empty word", () => {
  expect(editDistance("", "整改")).toBe(2);
  expect(editDistance("整改", "")).toBe(2);
  expect(editDistance("区财政局", "区财政局机关")).toBe(2);
});

test("distance is zero only between equals and the same both ways", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 8 }), fc.string({ unit: "grapheme", maxLength: 8 }), (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
    }),
  );
});
