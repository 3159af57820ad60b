import { expect, test } from "vitest";
import { day } from "./local-date.ts";
import { DEFAULT_SETTINGS, firstBelowSecond, rowsWith, SETTING_SCHEMAS, settingsOn, withHolidays } from "./settings.ts";

const rows = [
  { key: "planWorkingDays", effectiveOn: day("2026-03-01"), value: 10 },
  { key: "planWorkingDays", effectiveOn: day("2026-05-01"), value: 20 },
  { key: "concentratedMonths", effectiveOn: day("2026-04-01"), value: 6 },
] as const;

test("the value in force is the last one whose day has come, each setting for itself", () => {
  const on = (d: string) => settingsOn(rows, day(d));
  expect(on("2026-02-28")).toEqual(DEFAULT_SETTINGS);
  expect(on("2026-03-01")).toEqual({ ...DEFAULT_SETTINGS, planWorkingDays: 10 });
  expect(on("2026-04-30")).toEqual({ ...DEFAULT_SETTINGS, planWorkingDays: 10, concentratedMonths: 6 });
  expect(on("2026-05-01").planWorkingDays).toBe(20);
  expect(settingsOn(rows.toReversed(), day("2026-05-01"))).toEqual(on("2026-05-01"));
});

test("an extra holiday and an extra working day win over the calendar", () => {
  const weekdays = (d: string) => d !== "2026-03-07";
  const works = withHolidays(weekdays, { off: [day("2026-03-09")], worked: [day("2026-03-07")] });
  expect(["2026-03-07", "2026-03-09", "2026-03-10"].map((d) => works(day(d)))).toEqual([true, false, true]);
});

test("a first warning may on no day come later than the second, on days to come neither", () => {
  const second = { key: "secondWarningDays", effectiveOn: day("2026-06-01"), value: 15 } as const;
  expect(firstBelowSecond(rowsWith(rows, second))).toBeNull();
  const first = (effectiveOn: string, value: number) => ({ key: "firstWarningDays", effectiveOn: day(effectiveOn), value }) as const;
  expect(firstBelowSecond(rowsWith([second], first("2026-05-01", 10)))).toEqual({ day: "2026-06-01", first: 10, second: 15 });
  expect(firstBelowSecond(rowsWith([second], first("2026-05-01", 15)))).toBeNull();
  expect(firstBelowSecond(rowsWith([second, first("2026-05-01", 10)], first("2026-05-01", 30)))).toBeNull();
});

test("what makes no sense is no setting", () => {
  expect(SETTING_SCHEMAS.planWorkingDays.safeParse(0).success).toBe(false);
  expect(SETTING_SCHEMAS.firstWarningDays.safeParse(366).success).toBe(false);
  expect(SETTING_SCHEMAS.awaitingLongDays.safeParse(0).success).toBe(false);
  expect(SETTING_SCHEMAS.concentratedMonths.safeParse(2.5).success).toBe(false);
  const both = { off: ["2026-03-09"], worked: ["2026-03-09"] };
  expect(SETTING_SCHEMAS.holidays.safeParse(both).success).toBe(false);
  expect(SETTING_SCHEMAS.holidays.safeParse({ off: ["2026-02-30"], worked: [] }).success).toBe(false);
});
