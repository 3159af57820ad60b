import { expect, test } from "vitest";
import { nearestWord } from "./nearest-word.ts";

test("限时整改 is nearest to 限期整改", () => {
  expect(nearestWord("限时整改", ["立行立改", "限期整改", "长期坚持"])).toBe("限期整改");
});

test("nothing is suggested for a word that resembles none", () => {
  expect(nearestWord("待定", ["立行立改", "限期整改"])).toBeNull();
  expect(nearestWord("", ["立行立改"])).toBeNull();
});

test("of equally near words the first is suggested", () => {
  expect(nearestWord("已销", ["已销号", "已销案"])).toBe("已销号");
});
