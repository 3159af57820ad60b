// The rules an office may set, each value in force from a day on. Figures of an earlier day keep the rule of that day.
import { z } from "zod";
import { type LocalDate, localDateSchema } from "./local-date.ts";
import { CONCENTRATED_MONTHS, PLAN_WORKING_DAYS } from "./periods.ts";
import { DEFAULT_WARNING_DAYS, MAX_WARNING_DAYS } from "./warning-days.ts";

const warning = z.int().min(1).max(MAX_WARNING_DAYS);
const days = z.array(localDateSchema).max(400);

/** Every setting with what it may be. */
export const SETTING_SCHEMAS = {
  /** Working days after feedback until the rectification plan is due. */
  planWorkingDays: z.int().min(1).max(120),
  /** Months of the concentrated rectification period. */
  concentratedMonths: z.int().min(1).max(24),
  /** See WarningDays. The first may not be below the second on any day: `firstBelowSecond`. */
  firstWarningDays: warning,
  secondWarningDays: warning,
  awaitingLongDays: warning,
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
  ...DEFAULT_WARNING_DAYS,
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

/** What of a row decides the value in force. */
export type SettingValue = Pick<SettingRow, "key" | "effectiveOn" | "value">;

function valueOn<K extends SettingKey>(key: K, rows: readonly SettingValue[], day: LocalDate): Settings[K] {
  const inForce = rows.filter((row) => row.key === key && row.effectiveOn <= day);
  const last = inForce.reduce<(typeof inForce)[number] | null>((a, b) => (a && a.effectiveOn > b.effectiveOn ? a : b), null);
  return last === null ? DEFAULT_SETTINGS[key] : (SETTING_SCHEMAS[key].parse(last.value) as Settings[K]);
}

/** The values in force on a day: of each setting the last one whose day is not after it, else the default. */
export function settingsOn(rows: readonly SettingValue[], day: LocalDate): Settings {
  return {
    planWorkingDays: valueOn("planWorkingDays", rows, day),
    concentratedMonths: valueOn("concentratedMonths", rows, day),
    firstWarningDays: valueOn("firstWarningDays", rows, day),
    secondWarningDays: valueOn("secondWarningDays", rows, day),
    awaitingLongDays: valueOn("awaitingLongDays", rows, day),
    holidays: valueOn("holidays", rows, day),
  };
}

/** The rows once `change` is among them: it takes the place of a row of its key and day. */
export function rowsWith(rows: readonly SettingValue[], change: SettingValue): SettingValue[] {
  return [...rows.filter((row) => row.key !== change.key || row.effectiveOn !== change.effectiveOn), change];
}

/** The first day on which the first warning would come later than the second, with the days of both, or null. */
export function firstBelowSecond(rows: readonly SettingValue[]): { day: LocalDate; first: number; second: number } | null {
  for (const day of [...new Set(rows.map((row) => row.effectiveOn))].sort()) {
    const { firstWarningDays: first, secondWarningDays: second } = settingsOn(rows, day);
    if (first < second) return { day, first, second };
  }
  return null;
}

/** The calendar with the office's own days laid over it. */
export function withHolidays(
  isWorkingDay: (day: LocalDate) => boolean,
  { off, worked }: Settings["holidays"],
): (day: LocalDate) => boolean {
  const [free, busy] = [new Set(off), new Set(worked)];
  return (day) => (free.has(day) ? false : busy.has(day) || isWorkingDay(day));
}
