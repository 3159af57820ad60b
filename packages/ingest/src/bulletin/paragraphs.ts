// Raw text → folded paragraphs. Hard line breaks inside a sentence are mended here, so that no later step ever sees them.
import { ENDS_TITLE, isClosing, isLabelled, isOrganisationName, isWholeDate, OPENS_WITH_ORDINAL, STATUS_LABEL } from "./line-words.ts";
import { foldLine, joinMapped, type MappedText } from "./mapped-text.ts";
import { markOf } from "./mark.ts";

const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const ENDS_SENTENCE = /[。!?;:…](?:[”’)]|“$)*$/;

/** Every line that holds something, folded, in order. */
export function linesOf(raw: string): MappedText[] {
  const lines: MappedText[] = [];
  let start = 0;
  for (const match of [...raw.matchAll(LINE_BREAK), null]) {
    const end = match ? match.index : raw.length;
    const line = foldLine(raw, start, end);
    if (line.text !== "") lines.push(line);
    start = match ? end + match[0].length : end;
  }
  return lines;
}

/** Joins lines that one sentence runs across. A page break (blank line) inside a sentence looks like any other break. */
export function paragraphsOf(lines: readonly MappedText[]): MappedText[] {
  const paragraphs: MappedText[][] = [];
  let sofar = "";
  for (const [i, line] of lines.entries()) {
    const current = paragraphs.at(-1);
    if (current && runsOn(sofar, line.text, lines[i + 1]?.text ?? "")) {
      current.push(line);
      sofar += line.text;
    } else {
      paragraphs.push([line]);
      sofar = line.text;
    }
  }
  return paragraphs.map((parts) => (parts.length === 1 ? (parts[0] as MappedText) : joinMapped(parts)));
}

/** No paragraph of a bulletin is longer; bounds the work on texts without any punctuation. */
const LONGEST_PARAGRAPH = 8000;

function runsOn(sofar: string, next: string, afterNext: string): boolean {
  const tail = sofar.slice(-20);
  if (ENDS_SENTENCE.test(tail) || isWholeDate(sofar) || isOrganisationName(sofar) || ENDS_TITLE.test(tail)) return false;
  if (sofar.length > LONGEST_PARAGRAPH) return false;
  if (opensParagraph(next)) return false;
  const mark = markOf(sofar);
  if (mark) return headingRunsOn(sofar.slice(mark.length), next, afterNext);
  if (STATUS_LABEL.test(sofar)) return false;
  return /[,。;、:“]/.test(sofar) || sofar.length >= 15;
}

function opensParagraph(text: string): boolean {
  return markOf(text) !== null || OPENS_WITH_ORDINAL.test(text) || isLabelled(text) || isClosing(text);
}

/** A heading has no full stop to tell its end, so it goes on only where something is visibly unfinished. */
function headingRunsOn(heading: string, next: string, afterNext: string): boolean {
  if (heading.includes("“") && count(heading, "“") > count(heading, "”")) return true;
  if (/[,、]$/.test(heading)) return true;
  if (/。/.test(heading)) return true; // a heading with its text on the same line: that text is prose
  if (/^(?:关于|针对|在)/.test(heading) && !/(?:问题|方面)|”/.test(heading)) return /^[^。]{0,40}(?:问题|方面)/.test(next);
  const closesHeading = next.length <= 40 && /^[^。]+。$/.test(next);
  return closesHeading && heading.length >= 10 && (isLabelled(afterNext) || OPENS_WITH_ORDINAL.test(afterNext));
}

function count(text: string, char: string): number {
  return text.split(char).length - 1;
}
