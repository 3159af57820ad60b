// Cuts a text at the edges of its marked spans. Nothing is lost: the segments, put together, are the text.
import type { Span } from "@rectify/domain/issue";

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
};

/** Spans outside the text are cut to it; empty ones mark nothing. */
export function sourceSegments(text: string, marks: readonly SourceMark[]): Segment[] {
  const inside = marks
    .map(({ number, span }) => ({ number, start: Math.max(0, span.start), end: Math.min(text.length, span.end) }))
    .filter(({ start, end }) => start < end);
  const lastEnd = new Map<number, number>();
  for (const { number, end } of inside) if (number !== null) lastEnd.set(number, Math.max(end, lastEnd.get(number) ?? 0));
  const edges = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1] ?? text.length;
    const covering = inside.filter((mark) => mark.start <= start && end <= mark.end);
    const facts = covering.flatMap(({ number }) => number ?? []).sort((a, b) => a - b);
    return {
      start,
      text: text.slice(start, end),
      facts: [...new Set(facts)],
      ends: facts.filter((number) => lastEnd.get(number) === end),
      underlined: covering.some(({ number }) => number === null),
    };
  });
}

/** The segments line by line, without the empty lines; a segment that runs over a line break stands in both. */
export function sourceLines(segments: readonly Segment[]): Segment[][] {
  const lines: Segment[][] = [[]];
  for (const segment of segments) {
    const pieces = segment.text.split(/\r\n|\r|\n/);
    let start = segment.start;
    pieces.forEach((piece, i) => {
      if (i > 0) lines.push([]);
      const isLast = i === pieces.length - 1;
      if (piece !== "") lines.at(-1)?.push({ ...segment, start, text: piece, ends: isLast ? segment.ends : [] });
      start += piece.length + 1;
    });
  }
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ""));
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
