// The word somebody probably meant, for a suggestion that a person then takes or leaves. Never applied by itself.
import { editDistance } from "./names.ts";

/** The closest of `words`, if no more than half of the longer one's characters differ; the first of equals. */
export function nearestWord(text: string, words: readonly string[]): string | null {
  let best: { word: string; distance: number } | null = null;
  for (const word of words) {
    const limit = Math.floor(Math.max(text.length, word.length) / 2);
    const distance = editDistance(text, word, limit);
    if (distance <= limit && (best === null || distance < best.distance)) best = { word, distance };
  }
  return best?.word ?? null;
}
