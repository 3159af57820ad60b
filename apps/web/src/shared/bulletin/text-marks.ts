// What a text carries for its looks alone: pairs of bold marks, and its line breaks.
import type { Span } from "@rectify/domain/issue";

/** From the first mark to the second, both included. */
export type BoldRun = Span & { mark: number };

const BREAKS = /[ \t]*(?:\r\n|[\n\r\v\f\u0085\u2028\u2029])\s*/g;
const BOLD = /(\*\*|__)(?=\S)([^\n\r]*?\S)\1/g;

/** Only marks in pairs: a single one may be a part of an address or of a figure, and is shown. */
export function boldRuns(text: string): BoldRun[] {
  return [...text.matchAll(BOLD)].map((found) => ({ start: found.index, end: found.index + found[0].length, mark: found[1]?.length ?? 0 }));
}

/** Marks of bold runs, and line breaks with the blanks around them. */
export function quietSpans(text: string, bold: readonly BoldRun[]): Span[] {
  const marks = bold.flatMap(({ start, end, mark }) => [
    { start, end: start + mark },
    { start: end - mark, end },
  ]);
  const breaks = [...text.matchAll(BREAKS)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
  return [...marks, ...breaks];
}
