import { addDays, day, type LocalDate } from "@rectify/domain/local-date";
import fc from "fast-check";
import { expect, test } from "vitest";
import { BLANK } from "./cell-content.ts";
import { parseDay } from "./parse-day.ts";

const context = { near: day("2026-03-19"), past: false };
const parse = (text: string, near: Partial<typeof context> = {}) => parseDay({ ...BLANK, text }, { ...context, ...near });

test.each([
  "2024-8-29",
  "2024.8.29",
  "2024/8/29",
  "2024年8月29日",
  "2024年08月29号",
  "20240829",
  "２０２４．８．２９",
  "2024 年 8 月 29 日",
  "2024—8—29",
  "2024-08-29 00:00:00",
  "2024-08-29T00:00:00.000Z",
  "二〇二四年八月二十九日",
])("%s is the 29th of August 2024", (text) => {
  expect(parse(text)).toEqual({ ok: true, day: "2024-08-29" });
});

test.each([
  ["8月底", "2026-08-31"],
  ["八月底", "2026-08-31"],
  ["2026年2月底", "2026-02-28"],
  ["3月中旬", "2026-03-20"],
  ["2026年3月上旬", "2026-03-10"],
  ["2024年8月", "2024-08-31"],
  ["2024.8", "2024-08-31"],
  ["202408", "2024-08-31"],
  ["8月29日", "2026-08-29"],
  ["8.29", "2026-08-29"],
  ["2026年8月29日前", "2026-08-29"],
  ["2026年8月底前", "2026-08-31"],
  ["26.8.29", "2026-08-29"],
  ["2026年", "2026-12-31"],
  ["年底", "2026-12-31"],
  ["2026年第二季度", "2026-06-30"],
  ["2026年上半年", "2026-06-30"],
])("%s is not dated, %s is proposed", (text, proposal) => {
  expect(parse(text)).toEqual({ ok: false, code: "DATE_INEXACT", facts: { proposal } });
});

test.each(["3月初", "2026年3月初", "3个月内", "反馈后15个工作日"])("%s is not dated and nothing is proposed", (text) => {
  expect(parse(text)).toEqual({ ok: false, code: "DATE_INEXACT", facts: {} });
});

test("a day without a year is proposed after the feedback for a due date, before the as-of day for what has happened", () => {
  expect(parse("8月29日", { past: true })).toMatchObject({ facts: { proposal: "2025-08-29" } });
  expect(parse("1月5日", { past: false })).toMatchObject({ facts: { proposal: "2027-01-05" } });
});

test("2026.2.31 names a day that February has not", () => {
  expect(parse("2026.2.31")).toEqual({ ok: false, code: "DATE_NOT_A_DAY", facts: { year: 2026, month: 2, day: 31, lastDay: 28 } });
  expect(parse("2026-13-01")).toEqual({ ok: false, code: "DATE_NOT_A_DAY", facts: { year: 2026, month: 13, day: 1 } });
});

test("a day before 2000 exists but is not kept", () => {
  expect(parse("1998-05-01")).toMatchObject({ ok: false, code: "DATE_OUT_OF_RANGE" });
});

test.each(["长期坚持", "尽快", "29/8/2024", "8", "abc", "2024-8-29至2024-9-30"])("%s is no form of a date", (text) => {
  expect(parse(text)).toEqual({ ok: false, code: "DATE_FORMAT", facts: {} });
});

test("a number cell that reads 2024.1 may be January or October: nothing is proposed", () => {
  expect(parseDay({ ...BLANK, text: "2024.1", number: 2024.1 }, context)).toEqual({ ok: false, code: "DATE_INEXACT", facts: {} });
});

test("every day in every exact form is read as itself, and a text without year, month and day never is", () => {
  const anyDay = fc.integer({ min: 0, max: 30_000 }).map((n) => addDays(day("2000-01-01"), n));
  const forms: ((y: string, m: string, d: string) => string)[] = [
    (y, m, d) => `${y}-${m}-${d}`,
    (y, m, d) => `${y}.${Number(m)}.${Number(d)}`,
    (y, m, d) => `${y}/${Number(m)}/${d}`,
    (y, m, d) => `${y}年${Number(m)}月${Number(d)}日`,
    (y, m, d) => y + m + d,
  ];
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...forms), (date: LocalDate, form) => {
      const [y = "", m = "", d = ""] = date.split("-");
      expect(parse(form(y, m, d))).toEqual({ ok: true, day: date });
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9年月日底旬上中下前.\-/ ]{0,10}$/), (text) => {
      const reading = parse(text);
      if (reading.ok) expect(text.replace(/\D/g, "").length).toBeGreaterThanOrEqual(6);
    }),
  );
});
