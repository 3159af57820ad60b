// Text made regular for matching, where every character still knows its place in the raw text. Spans come from here and nowhere else.
import type { Span } from "@rectify/domain/issue";

/** `at[i]` is the raw UTF-16 offset of `text[i]`; offsets ascend. */
export type MappedText = { readonly text: string; readonly at: readonly number[] };

export function sliceMapped({ text, at }: MappedText, from: number, to: number = text.length): MappedText {
  return { text: text.slice(from, to), at: at.slice(from, to) };
}

export function joinMapped(parts: readonly MappedText[]): MappedText {
  return { text: parts.map((p) => p.text).join(""), at: parts.flatMap((p) => p.at) };
}

/** The raw span of characters [from, to) of a mapped text. Needs from < to. */
export function spanOf({ at }: MappedText, from = 0, to: number = at.length): Span {
  return { start: at[from] as number, end: (at[to - 1] as number) + 1 };
}

const QUOTES: Record<string, string> = { "「": "“", "」": "”", "『": "‘", "』": "’", "﹁": "“", "﹂": "”" };
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/;
const ASCII_WORD = /[!-~]/;

/**
 * One raw line made regular: bold marks, invisible characters and spaces go (a space between two ASCII characters stays), full-width ASCII
 * becomes ASCII, straight and corner quotation marks become curly ones. One character in, at most one out.
 */
export function foldLine(raw: string, start: number, end: number): MappedText {
  const chars: string[] = [];
  const at: number[] = [];
  let spaceAt = -1;
  let opening = true;
  for (let i = start + markdownHeading(raw, start, end); i < end; i++) {
    let c = raw[i] as string;
    if ((c === "*" && raw[i + 1] === "*" && i + 1 < end) || (c === "_" && raw[i + 1] === "_" && i + 1 < end)) {
      i++;
      continue;
    }
    if (INVISIBLE.test(c)) continue;
    if (/\s/.test(c)) {
      spaceAt = i;
      continue;
    }
    c = fold(c);
    if (c === '"') {
      c = opening ? "“" : "”";
      opening = !opening;
    }
    if (spaceAt >= 0 && ASCII_WORD.test(chars.at(-1) ?? "") && ASCII_WORD.test(c)) {
      chars.push(" ");
      at.push(spaceAt);
    }
    spaceAt = -1;
    chars.push(c);
    at.push(i);
  }
  return { text: chars.join(""), at };
}

function markdownHeading(raw: string, start: number, end: number): number {
  return /^\s*#{1,6}\s/.exec(raw.slice(start, Math.min(end, start + 40)))?.[0].length ?? 0;
}

function fold(c: string): string {
  const code = c.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return QUOTES[c] ?? c;
}

/** Raw text as a person reads it: bold marks gone, hard line breaks joined, spaces inside a line kept once. */
export function readable(raw: string): string {
  return raw
    .replace(/\*\*|__/g, "")
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "")
    .replace(/[^\S\r\n]*[\r\n\v\f\u0085\u2028\u2029]\s*/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
