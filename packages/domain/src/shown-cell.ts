// What a figure on the page is worth in a spreadsheet. The page stays the only place that computes: what it shows is read back, never counted again.
import { type LocalDate, parseLocalDate } from "./local-date.ts";

export type ShownCell =
  | { kind: "count"; value: number }
  /** A change carries its sign on the page. */
  | { kind: "change"; value: number }
  /** A rate shown as "70.3%": 0.703. */
  | { kind: "rate"; value: number }
  | { kind: "day"; value: LocalDate }
  | { kind: "text"; value: string };

/** Longer runs of digits are numbers of things, not amounts, and would lose their last digits. */
const COUNT = /^(?:0|[1-9]\d{0,14})$/;
const CHANGE = /^([+\u2212-])((?:0|[1-9]\d{0,11})(?:\.\d)?)$/;
const RATE = /^(\d{1,3})\.(\d)%$|^(100)%$/;

/** Reads a shown text: "46", "+8", "−0.2", "70.3%", "2026-03-19". Everything else, codes with leading zeros included, is text. */
export function readShown(text: string): ShownCell {
  if (COUNT.test(text)) return { kind: "count", value: Number(text) };
  const change = CHANGE.exec(text);
  if (change) return { kind: "change", value: Number(change[2]) * (change[1] === "+" ? 1 : -1) };
  const rate = RATE.exec(text);
  if (rate) return { kind: "rate", value: rate[3] ? 1 : (Number(rate[1]) * 10 + Number(rate[2])) / 1000 };
  const day = parseLocalDate(text);
  return day === null ? { kind: "text", value: text } : { kind: "day", value: day };
}
