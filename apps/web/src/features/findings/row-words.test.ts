import { day } from "@rectify/domain/local-date";
import { expect, test } from "vitest";
import { treeFinding } from "../../testing/build-tree.ts";
import { shownState } from "./row-words.ts";

const extended = treeFinding(1, {
  daysLeft: 5,
  lateOriginal: { daysLate: 80, lateSince: day("2025-12-30"), lateBy: "DUE" },
});

test("a list by the original date shows lateness by that date, every other list where the finding stands by the date in force", () => {
  expect(shownState(extended, true)).toMatchObject({ mark: "OVERDUE", days: 80 });
  expect(shownState(extended, false)).toMatchObject({ mark: "DUE_SOON", days: 5 });
});
