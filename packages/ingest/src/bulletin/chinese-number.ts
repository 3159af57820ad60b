// Numbers as bulletins write them: 32, 1,046, 2.35, 十二, 两, 一百零五, and the digit-by-digit years 二〇二四.

const DIGITS: Record<string, number> = Object.fromEntries([..."零一二三四五六七八九"].map((c, i) => [c, i]));
Object.assign(DIGITS, { 〇: 0, "○": 0, 两: 2 });

/** Pattern of a number, without a capturing group. */
export const NUMBER = String.raw`(?:\d[\d,]*(?:\.\d+)?|[零〇一二两三四五六七八九十百]+)`;
/** Pattern of a number in Chinese characters below a thousand. */
export const CHINESE = "[零〇一二两三四五六七八九十百]+";

/** The value of a number that NUMBER matched, or null when the characters make no number (十百). */
export function numberOf(text: string): number | null {
  if (/^\d/.test(text)) return Number(text.replaceAll(",", ""));
  const value = chineseBelowThousand(text);
  return value === null || Number.isNaN(value) ? null : value;
}

function chineseBelowThousand(text: string): number | null {
  const m = /^(?:([一二两三四五六七八九])百)?[零〇]?(?:([一二两三四五六七八九])?(十))?([零〇一二两三四五六七八九])?$/.exec(text);
  if (!m || text === "") return null;
  const [, hundreds, tens, ten, ones] = m;
  return digit(hundreds) * 100 + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones);
}

function digit(c: string | undefined): number {
  return c === undefined ? 0 : (DIGITS[c] ?? 0);
}

/** 二〇二四 → 2024: a year written digit by digit. */
export function chineseYear(text: string): number {
  return Number([...text].map((c) => digit(c)).join(""));
}
