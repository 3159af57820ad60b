// How a civil day reads: 2024-08-29 in tables, 2024年8月29日 or 29 Aug 2024 in prose.
import { type LocalDate, weekday } from "@rectify/domain/local-date";
import type { Language } from "./language.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS = { zh: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"], en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] };

function parts(day: LocalDate) {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

export function formatDay(day: LocalDate, language: Language): string {
  const { year, month, date } = parts(day);
  return language === "zh" ? `${year}年${month}月${date}日` : `${date} ${MONTHS[month - 1]} ${year}`;
}

/** Without the year, when `near` is a day of the same year. */
export function formatShortDay(day: LocalDate, language: Language, near?: LocalDate): string {
  const { year, month, date } = parts(day);
  if (near !== undefined && parts(near).year !== year) return formatDay(day, language);
  return language === "zh" ? `${month}月${date}日` : `${date} ${MONTHS[month - 1]}`;
}

/** A tick of the time axis: the year stands with January only. */
export function formatMonth(day: LocalDate, language: Language): string {
  const { year, month } = parts(day);
  const short = String(year).slice(2);
  if (language === "zh") return month === 1 ? `${short}年1月` : `${month}月`;
  return month === 1 ? `Jan ${short}` : (MONTHS[month - 1] ?? "");
}

export function formatWeekday(day: LocalDate, language: Language): string {
  return WEEKDAYS[language][weekday(day) - 1] ?? "";
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A format is made once for all pages: making one takes the browser longer than a whole card. */
function clock(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", options);
  formats.set(key, made);
  return made;
}

const TIME = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const SHORT_DAY = { month: "short", day: "numeric" } as const;

/** An instant by the clock of `zone`, without one the reader's own: "14:05", with the day when it is not the day of `nowMs`. */
export function formatClock(atMs: number, nowMs: number, language: Language, zone?: string): string {
  const on = zone ? { timeZone: zone } : {};
  const [day, today] = [atMs, nowMs].map((ms) => clock(language, { ...on, ...SHORT_DAY }).format(ms));
  const time = clock(language, { ...on, ...TIME }).format(atMs);
  return day === today ? time : `${day} ${time}`;
}

/** An instant (ISO 8601) in the office's zone: "3月19日 08:30". */
export function formatInstant(iso: string, zone: string, language: Language): string {
  return clock(language, { timeZone: zone, ...SHORT_DAY, ...TIME }).format(new Date(iso));
}
