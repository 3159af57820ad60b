// What "since" means where nobody says it.
import { addDays, type LocalDate } from "./local-date.ts";

/** Days between the as-of day and the comparison day before the first meeting. */
const COMPARE_DAYS = 7;

/**
 * The day a board is compared with where none is said: that of the last meeting before it, else seven days earlier.
 * @param meetingDays as-of days of the meetings that were held (frozen), in any order
 */
export function compareDefault(asOf: LocalDate, meetingDays: readonly LocalDate[]): LocalDate {
  const earlier = meetingDays.filter((day) => day < asOf).sort();
  return earlier.at(-1) ?? addDays(asOf, -COMPARE_DAYS);
}
