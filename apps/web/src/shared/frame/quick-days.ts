import { addDays, type LocalDate, lastMonthEnd, weekday } from "@rectify/domain/local-date";

export const QUICK_DAYS = ["today", "lastWeek", "lastMonth"] as const;
export type QuickDay = (typeof QUICK_DAYS)[number];

/** Today; the Sunday that ended last week; the last day of last month. */
export function quickDay(pick: QuickDay, today: LocalDate): LocalDate {
  if (pick === "today") return today;
  return pick === "lastWeek" ? addDays(today, -weekday(today)) : lastMonthEnd(today);
}
