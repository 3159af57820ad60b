// Working days of the mainland's calendar: weekends, public holidays and the days worked in their place.
import type { LocalDate } from "@rectify/domain/local-date";
import chineseDays from "chinese-days";

export function isWorkingDay(day: LocalDate): boolean {
  return chineseDays.isWorkday(day);
}
