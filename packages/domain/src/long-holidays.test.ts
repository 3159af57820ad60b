import { expect, test } from "vitest";
import { day, type LocalDate, weekday } from "./local-date.ts";
import { longHolidays } from "./long-holidays.ts";

const span = { from: day("2026-02-01"), to: day("2026-03-08") };
const off = new Set(["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-02-23"]);
const works = (d: LocalDate) => !off.has(d) && weekday(d) < 6;
const name = (d: LocalDate) => (off.has(d) ? { zh: "春节", en: "Spring Festival" } : null);

test("weekends around a holiday belong to it; a weekend or three days alone are none", () => {
  expect(longHolidays(span, works, name)).toEqual([{ from: "2026-02-14", to: "2026-02-23", zh: "春节", en: "Spring Festival" }]);
  const short = (d: LocalDate) => d !== "2026-02-23" && weekday(d) < 6;
  expect(longHolidays(span, short, () => null)).toEqual([]);
});

test("a holiday that begins before the lines or ends after them is whole; one beyond them is none; without a name it has none", () => {
  const within = (from: string, to: string) => longHolidays({ from: day(from), to: day(to) }, works, () => null);
  expect(within("2026-02-20", "2026-03-08")).toEqual([{ from: "2026-02-14", to: "2026-02-23", zh: null, en: null }]);
  expect(within("2026-01-01", "2026-02-15")).toHaveLength(1);
  expect(within("2026-02-24", "2026-03-08")).toEqual([]);
});
