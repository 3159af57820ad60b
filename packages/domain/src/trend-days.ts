// The days of a trend: the Sundays before D, and D itself. Weeks run Monday to Sunday.
import { addDays, type LocalDate, weekday } from "./local-date.ts";

/** How many Sundays a trend goes back. */
export const TREND_WEEKS = 52;

/** Oldest first; the last is `asOf`. */
export function trendDays(asOf: LocalDate, weeks: number = TREND_WEEKS): LocalDate[] {
  const lastSunday = addDays(asOf, -weekday(asOf));
  const sundays = Array.from({ length: weeks }, (_, i) => addDays(lastSunday, -7 * (weeks - 1 - i)));
  return [...sundays, asOf];
}
