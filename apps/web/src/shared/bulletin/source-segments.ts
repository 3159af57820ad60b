// Cuts a text at the edges of its marked spans and of its own marks. Nothing is lost: the segments, put together, are the text.
import type { SourceParagraph } from "@rectify/domain/bulletin";
import type { Span } from "@rectify/domain/issue";
import { type BoldRun, boldRuns, quietSpans } from "./text-marks.ts";

/** A fact with its number, or a listed entry (`number` null), which is only underlined. */
export type SourceMark = { number: number | null; span: Span };

export type Segment = {
  /** UTF-16 offset of the first character. */
  start: number;
  text: string;
  /** Facts whose span covers it, ascending. */
  facts: number[];
  /** Facts whose last piece this is, even when they stand in several places: their numbers stand behind it. */
  ends: number[];
  underlined: boolean;
  /** Set bold by marks of the text. */
  bold: boolean;
  /** Bold marks and line breaks: they stay in the text and take no room. */
  quiet: boolean;
};
export type Paragraph = { start: number; kind: SourceParagraph["kind"]; segments: Segment[] };

const holds = (span: Span, start: number, end: number) => span.start <= start && end <= span.end;

/** Spans outside the text are cut to it; empty ones mark nothing. No segment runs over a place of `cuts`. */
export function sourceSegments(text: string, marks: readonly SourceMark[], cuts: readonly number[] = []): Segment[] {
  const inside = marks
    .map(({ number, span }) => ({ number, start: Math.max(0, span.start), end: Math.min(text.length, span.end) }))
    .filter(({ start, end }) => start < end);
  const lastEnd = new Map<number, number>();
  for (const { number, end } of inside) if (number !== null) lastEnd.set(number, Math.max(end, lastEnd.get(number) ?? 0));
  const bold: BoldRun[] = boldRuns(text);
  const quiet = quietSpans(text, bold);
  const spans = [...inside, ...bold, ...quiet];
  const edges = [...new Set([0, text.length, ...cuts, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1] ?? text.length;
    const covering = inside.filter((mark) => holds(mark, start, end));
    const facts = covering.flatMap(({ number }) => number ?? []).sort((a, b) => a - b);
    return {
      start,
      text: text.slice(start, end),
      facts: [...new Set(facts)],
      ends: facts.filter((number) => lastEnd.get(number) === end),
      underlined: covering.some(({ number }) => number === null),
      bold: bold.some((run) => holds(run, start, end)),
      quiet: quiet.some((span) => holds(span, start, end)),
    };
  });
}

/** The segments by paragraph; what stands before the first belongs to it. */
export function sourceParagraphs(text: string, marks: readonly SourceMark[], paragraphs: readonly SourceParagraph[]): Paragraph[] {
  const starts = paragraphs.map(({ start }, i) => (i === 0 ? 0 : start));
  const segments = sourceSegments(text, marks, starts);
  const kinds: readonly SourceParagraph[] = paragraphs.length === 0 ? [{ start: 0, kind: "text" }] : paragraphs;
  return kinds.map(({ kind }, i) => {
    const [start, end] = [starts[i] ?? 0, starts[i + 1] ?? text.length];
    return { start, kind, segments: segments.filter((s) => start <= s.start && s.start < end) };
  });
}

/** "7–10" for neighbours, "3, 5" for others. */
export function numberRanges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === n - 1) run[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}
