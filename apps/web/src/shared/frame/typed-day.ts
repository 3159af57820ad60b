// A day as people type it: 2026-03-05, 20260305, 2026/3/5, 2026年3月5日, and without a year 3.5 or 3月5日.
import { type LocalDate, parseLocalDate } from "@rectify/domain/local-date";

const pad = (part: string) => part.padStart(2, "0");

/** The day, or null where the text is none. Without a year it is the last such day up to `latest`, and none where there is no latest. */
export function typedDay(text: string, latest: LocalDate | undefined): LocalDate | null {
  const parts = /^\d{8}$/.test(text.trim()) ? [text.trim().slice(0, 4), text.trim().slice(4, 6), text.trim().slice(6)] : text.match(/\d+/g);
  const [first = "", second = "", third] = parts ?? [];
  if (third !== undefined) return first.length === 4 ? parseLocalDate(`${first}-${pad(second)}-${pad(third)}`) : null;
  if (second === "" || first.length > 2 || latest === undefined) return null;
  const inYear = (year: number) => parseLocalDate(`${year}-${pad(first)}-${pad(second)}`);
  const year = Number(latest.slice(0, 4));
  const thisYear = inYear(year);
  return thisYear !== null && thisYear <= latest ? thisYear : inYear(year - 1);
}
