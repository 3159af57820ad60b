import { day } from "@rectify/domain/local-date";
import { expect, test } from "vitest";
import { formatClock, formatDay, formatInstant, formatMonth, formatShortDay, formatWeekday } from "./format-day.ts";

test("a day reads as prose in both languages", () => {
  expect(formatDay(day("2024-08-29"), "zh")).toBe("2024年8月29日");
  expect(formatDay(day("2024-08-29"), "en")).toBe("29 Aug 2024");
});
test("the year is left out only beside a day of the same year", () => {
  expect(formatShortDay(day("2025-12-30"), "zh", day("2026-01-06"))).toBe("2025年12月30日");
  expect(formatShortDay(day("2026-01-02"), "zh", day("2026-01-06"))).toBe("1月2日");
});
test("the year stands with January only", () => {
  expect([formatMonth(day("2026-01-01"), "zh"), formatMonth(day("2026-03-01"), "zh")]).toEqual(["26年1月", "3月"]);
});
test("a week runs Monday to Sunday", () => {
  expect([formatWeekday(day("2026-03-16"), "zh"), formatWeekday(day("2026-03-22"), "en")]).toEqual(["周一", "Sun"]);
});
test("an instant is shown in the office's zone, not the reader's", () => {
  expect(formatInstant("2026-03-19T00:30:00Z", "Asia/Shanghai", "zh")).toBe("3月19日 08:30");
});
test("the clock on the wall is the office's, wherever the wall's machine thinks it stands", () => {
  const at = Date.parse("2026-03-19T16:30:00Z");
  expect(formatClock(at, at, "zh", "Asia/Shanghai")).toBe("00:30");
  expect(formatClock(at, Date.parse("2026-03-19T15:30:00Z"), "zh", "Asia/Shanghai")).toBe("3月20日 00:30");
});
test("an instant of another day says its day", () => {
  const at = new Date(2026, 2, 19, 8, 5).getTime();
  expect(formatClock(at, new Date(2026, 2, 19, 23, 59).getTime(), "zh")).toBe("08:05");
  expect(formatClock(at, new Date(2026, 2, 20, 0, 1).getTime(), "zh")).toBe("3月19日 08:05");
  expect(formatClock(at, new Date(2026, 2, 20, 0, 1).getTime(), "en")).toBe("19 Mar 08:05");
});
