// The body of an entry → its measures. Measures are split at 一是…二是 (or ①②, （1）（2）, 1. 2.), never at full stops.
import { numberOf } from "./chinese-number.ts";
import { type MappedText, sliceMapped } from "./mapped-text.ts";

type Ordinal = { start: number; end: number; value: number; paragraph: number; before: string };
type Family = { pattern: RegExp; toValue: (text: string) => number | null };

const FAMILIES: readonly Family[] = [
  { pattern: /(?<=^|[。;:,!?])(?:第)?([一二三四五六七八九十]{1,3})是[,:]?/g, toValue: numberOf },
  { pattern: /([①-⑳])[.、]?/g, toValue: (c) => c.charCodeAt(0) - 0x2460 + 1 },
  { pattern: /(?<=^|[。;:])\((\d{1,2})\)[、.]?/g, toValue: Number },
  { pattern: /(?<=^|[。;:])(\d{1,2})(?:[、)]|\.(?!\d))/g, toValue: Number },
];

/**
 * The measures of a body, one mapped text each, without ordinals and closing separators. What stands before the first ordinal is an
 * introduction; a body without ordinals is one measure.
 */
export function splitMeasures(paragraphs: readonly MappedText[]): MappedText[][] {
  const filled = paragraphs.filter((p) => p.text !== "");
  const found = FAMILIES.map((family) => sequenceOf(filled, family)).filter((sequence) => sequence.length > 0);
  const [first] = found.toSorted((a, b) => place(a[0] as Ordinal) - place(b[0] as Ordinal));
  if (!first) return filled.length > 0 ? [filled] : [];
  return first.map((ordinal, i) => between(filled, ordinal, first[i + 1] ?? null)).filter((parts) => parts.length > 0);
}

/** The ordinals of a family that count measures: 一, then each next one; a run that starts after a colon inside a measure is nested in it. */
function sequenceOf(paragraphs: readonly MappedText[], { pattern, toValue }: Family): Ordinal[] {
  const accepted: Ordinal[] = [];
  let expected = 1;
  let nestedNext: number | null = null;
  for (const ordinal of ordinalsOf(paragraphs, pattern, toValue)) {
    const opensSentence = ordinal.before === "" || ordinal.before === "。";
    if (nestedNext !== null && ordinal.value === nestedNext && !(opensSentence && ordinal.value === expected)) {
      nestedNext++;
    } else if (ordinal.value === 1 && accepted.length > 0 && !opensSentence) {
      nestedNext = 2;
    } else if (ordinal.value === expected || (ordinal.value === 1 && opensSentence)) {
      accepted.push(ordinal);
      expected = ordinal.value + 1;
      nestedNext = null;
    }
  }
  return accepted;
}

function ordinalsOf(paragraphs: readonly MappedText[], pattern: RegExp, toValue: Family["toValue"]): Ordinal[] {
  return paragraphs.flatMap(({ text }, paragraph) =>
    [...text.matchAll(pattern)].flatMap((m) => {
      const value = toValue(m[1] as string);
      if (value === null) return [];
      return { start: m.index, end: m.index + m[0].length, value, paragraph, before: text[m.index - 1] ?? "" };
    }),
  );
}

function place(ordinal: Ordinal): number {
  return ordinal.paragraph * 1_000_000 + ordinal.start;
}

function between(paragraphs: readonly MappedText[], from: Ordinal, to: Ordinal | null): MappedText[] {
  const last = to ? to.paragraph : paragraphs.length - 1;
  return paragraphs
    .slice(from.paragraph, last + 1)
    .map((paragraph, i) => {
      const start = i === 0 ? from.end : 0;
      const end = to && from.paragraph + i === to.paragraph ? to.start : paragraph.text.length;
      return trimSeparators(sliceMapped(paragraph, start, end));
    })
    .filter((part) => part.text !== "");
}

function trimSeparators(part: MappedText): MappedText {
  const end = part.text.replace(/[;,、]+$/, "").length;
  return sliceMapped(part, 0, end);
}
