// The rules an office may set, each value in force from a day on. Figures of an earlier day keep the rule of that day.
import { z } from "zod";
import { type LocalDate, localDateSchema } from "./local-date.ts";
import { CONCENTRATED_MONTHS, PLAN_WORKING_DAYS } from "./periods.ts";

const days = z.array(localDateSchema).max(400);

/** Every setting with what it may be. */
export const SETTING_SCHEMAS = {
  /** Working days after feedback until the rectification plan is due. */
  planWorkingDays: z.int().min(1).max(120),
  /** Months of the concentrated rectification period. */
  concentratedMonths: z.int().min(1).max(24),
  /** Days that differ from the calendar this product brings along: extra holidays, and extra working days. A day is one or the other. */
  holidays: z
    .strictObject({ off: days, worked: days })
    .refine(({ off, worked }) => off.every((day) => !worked.includes(day)), "a day cannot be both a holiday and a working day"),
} as const;

export type SettingKey = keyof typeof SETTING_SCHEMAS;
export const SETTING_KEYS = Object.keys(SETTING_SCHEMAS) as readonly SettingKey[];
export type Settings = { [K in SettingKey]: z.infer<(typeof SETTING_SCHEMAS)[K]> };

/** What holds until an office says otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  planWorkingDays: PLAN_WORKING_DAYS,
  concentratedMonths: CONCENTRATED_MONTHS,
  holidays: { off: [], worked: [] },
};

export type SettingRow = {
  key: SettingKey;
  effectiveOn: LocalDate;
  value: Settings[SettingKey];
  /** ISO 8601, UTC. */
  recordedAt: string;
  actor: string;
};

function valueOn<K extends SettingKey>(
  key: K,
  rows: readonly Pick<SettingRow, "key" | "effectiveOn" | "value">[],
  day: LocalDate,
): Settings[K] {
  const inForce = rows.filter((row) => row.key === key && row.effectiveOn <= day);
  const last = inForce.reduce<(typeof inForce)[number] | null>((a, b) => (a && a.effectiveOn > b.effectiveOn ? a : b), null);
  return last === null ? DEFAULT_SETTINGS[key] : (SETTING_SCHEMAS[key].parse(last.value) as Settings[K]);
}

/** The values in force on a day: of each setting the last one whose day is not after it, else the default. */
export function settingsOn(rows: readonly Pick<SettingRow, "key" | "effectiveOn" | "value">[], day: LocalDate): Settings {
  return {
    planWorkingDays: valueOn("planWorkingDays", rows, day),
    concentratedMonths: valueOn("concentratedMonths", rows, day),
    holidays: valueOn("holidays", rows, day),
  };
}

/** The calendar with the office's own days laid over it. */
export function withHolidays(
  isWorkingDay: (day: LocalDate) => boolean,
  { off, worked }: Settings["holidays"],
): (day: LocalDate) => boolean {
  const [free, busy] = [new Set(off), new Set(worked)];
  return (day) => (free.has(day) ? false : busy.has(day) || isWorkingDay(day));
}
