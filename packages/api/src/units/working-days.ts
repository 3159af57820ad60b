// Working days of the mainland's calendar: weekends, public holidays and the days worked in their place.
import type { LocalDate } from "@rectify/domain/local-date";
import chineseDays from "chinese-days";

/** Of a public holiday; null for every other day. */
export function holidayName(day: LocalDate): { zh: string; en: string } | null {
  const [en = "", zh] = chineseDays.getDayDetail(day).name.split(",");
  return zh === undefined ? null : { zh, en };
}

export function isWorkingDay(day: LocalDate): boolean {
  return chineseDays.isWorkday(day);
}
