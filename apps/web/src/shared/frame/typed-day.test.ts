import { day } from "@rectify/domain/local-date";
import { expect, test } from "vitest";
import { typedDay } from "./typed-day.ts";

const LATEST = day("2026-03-19");

test("a day is read however it is usually typed, also over the weekday that stood behind it", () => {
  for (const text of ["2026-03-05", "20260305", "2026/3/5", "2026.3.5", "2026年3月5日", "2026-03-05 周四", " 2026-3-5 "])
    expect(typedDay(text, LATEST), text).toBe("2026-03-05");
});
test("a day without a year is the last such day", () => {
  expect(typedDay("3.5", LATEST)).toBe("2026-03-05");
  expect(typedDay("12月5日", LATEST)).toBe("2025-12-05");
});
test("a day without a year is none where days to come are meant too", () => {
  expect(typedDay("3.5", undefined)).toBeNull();
  expect(typedDay("2027.3.5", undefined)).toBe("2027-03-05");
});
test("what is no day is none", () => {
  for (const text of ["", "周四", "2026", "2026-13-05", "5.3.2026", "2026-02-30", "13.1"]) expect(typedDay(text, LATEST), text).toBeNull();
});
