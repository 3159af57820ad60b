// A day as offices type it. Only a text that names exactly one day is dated; everything else is an issue, with a proposal where one is plain.
import type { LedgerIssueCode } from "@rectify/domain/issue";
import { daysInMonth, fromDayNumber, type LocalDate, localDateOf } from "@rectify/domain/local-date";
import { ordinalOf } from "@rectify/domain/names";
import type { CellContent } from "./cell-content.ts";

export type DayReading = { ok: true; day: LocalDate } | { ok: false; code: LedgerIssueCode; facts: Record<string, string | number> };

/** What a proposal may lean on: the day nearest to `near` and, for what already happened, not after it. */
export type DayContext = { near: LocalDate; past: boolean };

const SEPARATED = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})[日号]?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const TIME_OF_DAY = /[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/;
const CHINESE_NUMBER = /[〇零○一二三四五六七八九十]+(?=[年月日号])/g;

/** Excel's serial numbers of 2000-01-01 and 2088-12-31. */
const SERIALS = { first: 36526, last: 69035 };

function chineseNumber(text: string): string {
  const digits = text.replace(/[〇零○]/g, "0").replace(/[一二三四五六七八九]/g, (d) => String("一二三四五六七八九".indexOf(d) + 1));
  return text.length === 4 && /^\d{4}$/.test(digits) ? digits : String(ordinalOf(text) ?? text);
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .trim()
    .replace(TIME_OF_DAY, "")
    .replace(/\s/g, "")
    .replace(/[‐‑–—−]/g, "-")
    .replace(CHINESE_NUMBER, chineseNumber);
}

function ofParts(year: number, month: number, day: number): DayReading {
  const found = localDateOf(year, month, day);
  if (found) return { ok: true, day: found };
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  if (exists) return { ok: false, code: "DATE_OUT_OF_RANGE", facts: {} };
  const facts: Record<string, number> = { year, month, day };
  if (month >= 1 && month <= 12) facts.lastDay = daysInMonth(year, month);
  return { ok: false, code: "DATE_NOT_A_DAY", facts };
}

function inexact(proposal: LocalDate | null): DayReading {
  return { ok: false, code: "DATE_INEXACT", facts: proposal ? { proposal } : {} };
}

/** Proposed day of a part of a month; what the office means by "early in the month" is nowhere plain. */
function dayOfPart(year: number, month: number, part: string | undefined): LocalDate | null {
  if (part?.startsWith("初")) return null;
  const last = month >= 1 && month <= 12 ? daysInMonth(year, month) : 0;
  return localDateOf(year, month, part?.startsWith("上") ? 10 : part?.startsWith("中") ? 20 : last);
}

/** The same month and day in the year that brings it nearest to the context's day. */
function withYear(build: (year: number) => LocalDate | null, { near, past }: DayContext): LocalDate | null {
  const year = Number(near.slice(0, 4));
  const candidates = [year - 1, year, year + 1].map(build).filter((d) => d !== null);
  return (past ? candidates.findLast((d) => d <= near) : candidates.find((d) => d >= near)) ?? null;
}

function proposalFor(text: string, context: DayContext): DayReading | null {
  const bare = text.replace(/(之前|以前|前|左右|以内|内)$/, "");
  const exact = SEPARATED.exec(bare) ?? COMPACT.exec(bare);
  if (exact) {
    const reading = ofParts(Number(exact[1]), Number(exact[2]), Number(exact[3]));
    return reading.ok ? inexact(reading.day) : reading;
  }
  const short = /^(\d{2})[-./年](\d{1,2})[-./月](\d{1,2})[日号]?$/.exec(bare);
  if (short) return inexact(localDateOf(2000 + Number(short[1]), Number(short[2]), Number(short[3])));
  const month = /^(?:(\d{4})[-./年])?(\d{1,2})(?:月份?)?(底|末|月底|月末|初|[上中下]旬)?$/.exec(bare) ?? /^(\d{4})(\d{2})$/.exec(bare);
  if (month && (month[1] || bare.includes("月"))) {
    const build = (year: number) => dayOfPart(year, Number(month[2]), month[3]?.replace(/^月/, ""));
    return inexact(month[1] ? build(Number(month[1])) : withYear(build, context));
  }
  const noYear = /^(\d{1,2})[-./月](\d{1,2})[日号]?$/.exec(bare);
  if (noYear) return inexact(withYear((year) => localDateOf(year, Number(noYear[1]), Number(noYear[2])), context));
  return partOfYear(bare, context);
}

function partOfYear(text: string, context: DayContext): DayReading | null {
  const m = /^(?:(\d{4})年?|今年|本年)?(底|末|年底|年末|年中|上半年|下半年|第?[一二三四1-4]季度)?$/.exec(text);
  if (!m || text === "") return null;
  const part = m[2] ?? "年底";
  const quarter = /[一二三四1-4](?=季度)/.exec(part)?.[0];
  const month = quarter ? 3 * (ordinalOf(quarter) ?? 4) : part === "年中" || part === "上半年" ? 6 : 12;
  const build = (year: number) => dayOfPart(year, month, undefined);
  return inexact(m[1] ? build(Number(m[1])) : withYear(build, context));
}

/** Spans ("3个月内", "15个工作日") count from a day the cell does not name. */
const SPAN = /^[^\d]*\d+(个?月|个?工作日|天|日|周|年)(以?内|之内)?$/;

/** The day a cell names. DATE_INEXACT {proposal?}, DATE_NOT_A_DAY {year, month, day, lastDay?}, DATE_OUT_OF_RANGE, DATE_FORMAT. */
export function parseDay(content: CellContent, context: DayContext): DayReading {
  if (content.date) return { ok: true, day: content.date };
  const { number } = content;
  if (number !== null && Number.isInteger(number) && number >= SERIALS.first && number <= SERIALS.last) {
    return { ok: true, day: fromDayNumber(number - SERIALS.first) };
  }
  const text = plain(content.text);
  const exact = SEPARATED.exec(text) ?? COMPACT.exec(text);
  if (exact) return ofParts(Number(exact[1]), Number(exact[2]), Number(exact[3]));
  // A number cell shows October's 2024.10 as 2024.1: which of the two is meant is not to be seen.
  if (number !== null && /^\d{4}\.1$/.test(text)) return inexact(null);
  const proposal = proposalFor(text, context);
  if (proposal) return proposal;
  return SPAN.test(text) ? inexact(null) : { ok: false, code: "DATE_FORMAT", facts: {} };
}
