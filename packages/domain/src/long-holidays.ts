// Stretches of days off so long that a line of progress stands still: Spring Festival, National Day, or what an office adds itself.
import { addDays, type LocalDate } from "./local-date.ts";

/** Both days off. `zh` and `en` are null where no calendar names it. */
export type LongHoliday = { from: LocalDate; to: LocalDate; zh: string | null; en: string | null };

const LEAST_DAYS = 7;
/** So far beyond the span a run that touches it is followed. */
const BEYOND = 30;

/** The runs of at least a week that end or begin within [from, to]. `nameOf` tells a public holiday from a weekend. */
export function longHolidays(
  { from, to }: { from: LocalDate; to: LocalDate },
  isWorkingDay: (day: LocalDate) => boolean,
  nameOf: (day: LocalDate) => { zh: string; en: string } | null,
): LongHoliday[] {
  const runs: LocalDate[][] = [];
  for (let day = addDays(from, -BEYOND); day <= addDays(to, BEYOND); day = addDays(day, 1)) {
    if (isWorkingDay(day)) continue;
    const last = runs.at(-1);
    if (last && last.at(-1) === addDays(day, -1)) last.push(day);
    else runs.push([day]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last || run.length < LEAST_DAYS || last < from || first > to) return [];
    const names = run.flatMap((day) => nameOf(day) ?? []);
    return [{ from: first, to: last, zh: names[0]?.zh ?? null, en: names[0]?.en ?? null }];
  });
}
