import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  day,
  daysBetween,
  fromDayNumber,
  lastMonthEnd,
  localDateOf,
  parseLocalDate,
  toDayNumber,
  todayIn,
  weekday,
} from "./local-date.ts";

const anyDay = fc.integer({ min: 0, max: 32_000 }).map(fromDayNumber);

describe("civil days", () => {
  it("a day number and its day are one to one, and agree with the platform's calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 32_500 }), (n) => {
        const text = fromDayNumber(n);
        expect(toDayNumber(text)).toBe(n);
        expect(text).toBe(new Date(Date.UTC(2000, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
        expect(weekday(text)).toBe(new Date(`${text}T00:00:00Z`).getUTCDay() || 7);
      }),
    );
  });
  it("adding days and counting them are inverse", () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (d, n) => daysBetween(d, addDays(d, n)) === n));
  });
  it("a day the calendar has not is no day", () => {
    for (const text of ["2026-02-29", "2026-13-01", "2026-00-10", "2026-2-1", "26-02-01", "2026-04-31", "1999-12-31", ""])
      expect(parseLocalDate(text)).toBeNull();
    expect(parseLocalDate("2028-02-29")).toBe("2028-02-29");
    expect(localDateOf(2100, 1, 1)).toBeNull();
  });
  it("months end where they end", () => {
    expect(addMonths(day("2026-01-31"), 1)).toBe("2026-02-28");
    expect(addMonths(day("2025-11-30"), 3)).toBe("2026-02-28");
    expect(addMonths(day("2028-02-29"), 12)).toBe("2029-02-28");
    expect(lastMonthEnd(day("2026-03-19"))).toBe("2026-02-28");
  });
  it("the office's day changes at the office's midnight, whatever the machine's zone", () => {
    const before = Date.UTC(2026, 2, 19, 15, 59, 59, 999);
    expect(todayIn("Asia/Shanghai", before)).toBe("2026-03-19");
    expect(todayIn("Asia/Shanghai", before + 1)).toBe("2026-03-20");
    expect(todayIn("UTC", before + 1)).toBe("2026-03-19");
    expect(todayIn("America/New_York", Date.UTC(2026, 0, 1, 4, 59))).toBe("2025-12-31");
    expect(todayIn("Asia/Shanghai", Date.UTC(2028, 1, 28, 16))).toBe("2028-02-29");
  });
});
