// The days that follow by rule from the feedback day. Every number is the default found in practice and may differ from place to place.
import { addDays, addMonths, type LocalDate } from "./local-date.ts";

/** Working days until the rectification plan is due. */
export const PLAN_WORKING_DAYS = 15;
/** Months of the concentrated rectification period, after which its report is due. */
export const CONCENTRATED_MONTHS = 3;

/** The n-th working day after `from`. `isWorkingDay` knows holidays and the days worked in their place. */
export function addWorkingDays(from: LocalDate, n: number, isWorkingDay: (day: LocalDate) => boolean): LocalDate {
  let day = from;
  for (let left = n; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

export type Periods = { planDueOn: LocalDate | null; concentratedUntil: LocalDate | null; reportDueOn: LocalDate | null };

/** The rules of the feedback day. */
export type PeriodRules = { planWorkingDays: number; concentratedMonths: number };
const DEFAULT_RULES: PeriodRules = { planWorkingDays: PLAN_WORKING_DAYS, concentratedMonths: CONCENTRATED_MONTHS };

/** All null while the feedback day is not stated. */
export function periodsAfter(feedbackOn: LocalDate | null, isWorkingDay: (day: LocalDate) => boolean, rules = DEFAULT_RULES): Periods {
  if (feedbackOn === null) return { planDueOn: null, concentratedUntil: null, reportDueOn: null };
  const until = addMonths(feedbackOn, rules.concentratedMonths);
  return { planDueOn: addWorkingDays(feedbackOn, rules.planWorkingDays, isWorkingDay), concentratedUntil: until, reportDueOn: until };
}
