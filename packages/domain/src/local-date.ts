// Civil days. A LocalDate is a `YYYY-MM-DD` text; a day number counts days from 2000-01-01 (= 0) and fits int2.
// Pure: no clock. `todayIn` is the only place that turns an instant into the office's day.
import { z } from "zod";

export type LocalDate = string & { readonly __brand: "LocalDate" };

/** Days since 2000-01-01. Fits PostgreSQL smallint until 2089. */
export type DayNumber = number;

/** The day number that stands for "never" in an interval. */
export const NEVER: DayNumber = 32767;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const EPOCH = 730425; // days from 0000-03-01 to 2000-01-01

/** Day number of a calendar day; the day must exist. */
function fromCivil(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - EPOCH;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The day, or null when the calendar has no such day (2026-02-31). Years 2000 to 2088. */
export function localDateOf(year: number, month: number, day: number): LocalDate | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  if (year < 2000 || year > 2088 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` as LocalDate;
}

/** The text as a day, or null when it is not an existing `YYYY-MM-DD`. */
export function parseLocalDate(text: string): LocalDate | null {
  const m = SHAPE.exec(text);
  return m ? localDateOf(Number(m[1]), Number(m[2]), Number(m[3])) : null;
}

/** For literals in code and tests: throws on a day that does not exist. */
export function day(text: string): LocalDate {
  const found = parseLocalDate(text);
  if (!found) throw new RangeError(`not a day: ${text}`);
  return found;
}

export function toDayNumber(date: LocalDate): DayNumber {
  return fromCivil(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

export function fromDayNumber(n: DayNumber): LocalDate {
  const z = n + EPOCH;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0);
  const d = doy - Math.floor((153 * mp + 2) / 5) + 1;
  return `${year}-${String(month).padStart(2, "0")}-${String(d).padStart(2, "0")}` as LocalDate;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export function weekday(date: LocalDate): number {
  return ((((toDayNumber(date) + 5) % 7) + 7) % 7) + 1;
}

/** The same day `months` later, or the last day of that month when it is shorter. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return localDateOf(year, month, Math.min(Number(date.slice(8, 10)), daysInMonth(year, month))) as LocalDate;
}

/** The last day of the month before the one `date` is in. */
export function lastMonthEnd(date: LocalDate): LocalDate {
  return addDays(date, -Number(date.slice(8, 10)));
}

/** The civil day in `zone` (IANA name) at the instant `nowMs` (milliseconds since 1970). */
export function todayIn(zone: string, nowMs: number): LocalDate {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts(
    nowMs,
  );
  const part = (type: string) => parts.find((p) => p.type === type)?.value;
  return day(`${part("year")}-${part("month")}-${part("day")}`);
}

export const localDateSchema = z
  .string()
  .refine((s) => parseLocalDate(s) !== null, "NOT_A_DAY")
  .transform((s) => s as LocalDate);
