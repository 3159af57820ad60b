// Dates as bulletins write them, found in folded text. A mention may lack its year or day; nothing is filled in here.
import { CHINESE, chineseYear, numberOf } from "./chinese-number.ts";

/** Year or day null = not given. `relative`: 0 for 同年 or 当年, 1 for 次年. `vague`: 上旬, 底 and the like, or a month without a day. */
export type DateMention = {
  start: number;
  end: number;
  year: number | null;
  relative: 0 | 1 | null;
  month: number;
  day: number | null;
  vague: boolean;
};

const YEAR = String.raw`(?:(\d{4}|[二][〇零○一二三四五六七八九]{3})年|(同年|当年|次年))?`;
const WRITTEN = new RegExp(
  String.raw`${YEAR}(?<!\d)(\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:(\d{1,2}|${CHINESE})[日号]|(上旬|中旬|下旬|月?初|中|月?底|末))?`,
  "g",
);
const NUMERIC = /(?<![\d.-])(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?![\d.-]*\d)/g;

/** All date mentions of a text, in order. */
export function datesIn(text: string): DateMention[] {
  const written = [...text.matchAll(WRITTEN)].map((m): DateMention => {
    const [whole, year, relative, month, day] = m as unknown as (string | undefined)[];
    return {
      start: m.index,
      end: m.index + (whole as string).length,
      year: year === undefined ? null : /^\d/.test(year) ? Number(year) : chineseYear(year),
      relative: relative === undefined ? null : relative === "次年" ? 1 : 0,
      month: numberOf(month as string) ?? 0,
      day: day === undefined ? null : numberOf(day),
      vague: day === undefined,
    };
  });
  const numeric = [...text.matchAll(NUMERIC)].map((m): DateMention => {
    const [whole, year, , month, day] = m as unknown as [string, string, string, string, string];
    const end = m.index + whole.length;
    return { start: m.index, end, year: Number(year), relative: null, month: Number(month), day: Number(day), vague: false };
  });
  return [...written, ...numeric].toSorted((a, b) => a.start - b.start);
}

export type DateRange = { from: DateMention; to: DateMention };

const SEPARATOR = /^(?:起)?(?:至|到|[-—–~]{1,2})$/;
const SHORT_END = /^(?:起)?(?:至|到|[-—–~]{1,2})(?:(\d{1,2})[.](\d{1,2})(?!\d)|(\d{1,2})[日号])/;

/** The date ranges of a text: 2024年3月19日至4月29日, 3月4日—18日, 2024.3.19-4.29. */
export function rangesIn(text: string): DateRange[] {
  const dates = datesIn(text);
  return dates.flatMap((from, i): DateRange[] => {
    const next = dates[i + 1];
    if (next && SEPARATOR.test(text.slice(from.end, next.start))) return [{ from, to: next }];
    const short = SHORT_END.exec(text.slice(from.end));
    if (!short) return [];
    const [whole, month, monthDay, day] = short as unknown as (string | undefined)[];
    const end = from.end + (whole as string).length;
    const start = end - (day === undefined ? `${month}.${monthDay}`.length : day.length + 1);
    const to = { start, end, year: null, relative: null, month: Number(month ?? from.month), day: Number(monthDay ?? day), vague: false };
    return [{ from, to }];
  });
}
