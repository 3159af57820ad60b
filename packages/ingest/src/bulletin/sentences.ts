// A folded paragraph → its sentences. A semicolon does not end one: counts run on across it.
import { type MappedText, sliceMapped } from "./mapped-text.ts";

export function sentencesOf(paragraph: MappedText): MappedText[] {
  const sentences: MappedText[] = [];
  let from = 0;
  for (const match of paragraph.text.matchAll(/[。!?]|$/g)) {
    if (match.index > from) sentences.push(sliceMapped(paragraph, from, match.index));
    from = match.index + 1;
  }
  return sentences;
}
