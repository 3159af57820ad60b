// Moves the days a bulletin's text states, so that its facts and the characters they stand in still agree when the example ends today.
import { addDays, localDateOf } from "@rectify/domain/local-date";

/** Every 年月日 in the text moved by `days`. A day without a year is taken in the year of the day before it, and gets its new year written out. */
export function shiftBulletinText(text: string, days: number): string {
  if (days === 0) return text;
  let year: number | null = null;
  return text.replace(/(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g, (original, y: string | undefined, m: string, d: string) => {
    if (y) year = Number(y);
    const stated = year === null ? null : localDateOf(year, Number(m), Number(d));
    if (!stated) return original;
    const [toYear, toMonth, toDay] = addDays(stated, days).split("-").map(Number);
    return `${toYear}年${toMonth}月${toDay}日`;
  });
}
