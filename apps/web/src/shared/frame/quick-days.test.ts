import { day } from "@rectify/domain/local-date";
import { expect, test } from "vitest";
import { quickDay } from "./quick-days.ts";

test("last week ended on the Sunday before today, also when today is a Sunday or a Monday", () => {
  expect(quickDay("lastWeek", day("2026-03-19"))).toBe("2026-03-15");
  expect(quickDay("lastWeek", day("2026-03-22"))).toBe("2026-03-15");
  expect(quickDay("lastWeek", day("2026-03-23"))).toBe("2026-03-22");
});
test("last month ended in February on its own last day", () => {
  expect(quickDay("lastMonth", day("2024-03-31"))).toBe("2024-02-29");
});
