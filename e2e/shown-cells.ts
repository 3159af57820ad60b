// What a text of the page is worth in a spreadsheet.
import { serial } from "./expected-tables.ts";
import type { Cell } from "./read-workbook.ts";

const number = (text: string): number => Number(text.replace("\u2212", "-").replace("+", "")) + 0;

/** "46" → 46, "+8" → 8, "−0.2" → -0.2, "70.3%" → 0.703, "8/26" → 8, 26, "30.7% 8/26" → all three, an ISO day → its serial; else the text. */
export function worth(text: string): Cell[] {
  const rate = /^(—|[\d.]+%) (\d+)\/(\d+)$/.exec(text);
  if (rate) return [...worth(rate[1] ?? ""), Number(rate[2]), Number(rate[3])];
  const pair = /^(\d+)\/(\d+)$/.exec(text);
  if (pair) return [Number(pair[1]), Number(pair[2])];
  if (/^[\d.]+%$/.test(text)) return [Math.round(10 * Number.parseFloat(text)) / 1000];
  if (/^[+\u2212]?\d+(\.\d)?$/.test(text)) return [number(text)];
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return [serial(text)];
  return [text];
}

export const worthOfRow = (row: readonly string[]): Cell[] => row.flatMap(worth);

/** The number in "53 by original date", "逾期 46 个", "+1.0 个百分点", "−12 个"; the dash where there is none to tell. */
export function figureIn(text: string): Cell {
  const [found] = text.match(/[+\u2212]?\d+(?:\.\d+)?%?/) ?? [];
  return found === undefined ? text : (worth(found)[0] ?? text);
}
