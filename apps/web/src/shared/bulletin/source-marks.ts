import type { BulletinItem } from "@rectify/domain/bulletin";
import type { NumberedFact } from "./numbered-facts.ts";
import type { SourceMark } from "./source-segments.ts";

/** The places of the facts under their numbers, and the titles of the listed entries. */
export function sourceMarks(text: string, facts: readonly NumberedFact[], items: readonly Pick<BulletinItem, "span">[]): SourceMark[] {
  return [
    ...facts.flatMap(({ number, spans }) => (number === null ? [] : spans.map((span) => ({ number, span })))),
    ...items.map(({ span }) => ({ number: null, span: headOf(text, span) })),
  ];
}

/** The first line of an entry: its title stands there, its measures follow. */
function headOf(text: string, span: { start: number; end: number }): { start: number; end: number } {
  const end = text.slice(span.start, span.end).search(/[\r\n]/);
  return { start: span.start, end: end < 0 ? span.end : span.start + end };
}
