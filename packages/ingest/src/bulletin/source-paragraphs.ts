// Where the paragraphs of a bulletin begin, for showing its source as a person would set it. The text itself is not touched.
import type { SourceParagraph } from "@rectify/domain/bulletin";
import type { MappedText } from "./mapped-text.ts";
import { markOf } from "./mark.ts";
import { linesOf, paragraphsOf } from "./paragraphs.ts";
import { findTitle } from "./title.ts";

/** No bulletin is longer; of a longer text every line is its own paragraph, so that showing it costs little. */
const LONGEST = 200_000;
const LONGEST_HEADING = 60;

/** In the order of the text; what stands before the first is blank. */
export function sourceParagraphs(text: string): SourceParagraph[] {
  const lines = linesOf(text);
  const at = (from: MappedText, kind: SourceParagraph["kind"]) => ({ start: lineStart(text, from.at[0] ?? 0), kind });
  const plain = (line: MappedText) => at(line, "text");
  if (text.length > LONGEST) return lines.map(plain);
  const titled = findTitle(lines);
  const title = titled && lines[titled.from];
  return [
    ...(titled ? lines.slice(0, titled.from).map(plain) : []),
    ...(title ? [at(title, "title")] : []),
    ...paragraphsOf(titled ? lines.slice(titled.to) : lines).map((p) => at(p, isSection(p.text) ? "section" : "text")),
  ];
}

/** A mark, a bold sign or a blank before the first letter belongs to the paragraph. */
function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\n\r\v\f\u0085\u2028\u2029]/.test(text[start - 1] as string)) start -= 1;
  return start;
}

function isSection(text: string): boolean {
  const mark = markOf(text);
  return mark !== null && mark.rank <= 2 && text.length <= LONGEST_HEADING && !text.includes("。");
}
