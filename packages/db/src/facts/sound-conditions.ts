// A word typed in letters as a condition on a finding's sounds.
import { type SqlText, sql } from "../database.ts";

const BEGINNINGS = "zh ch sh b p m f d t n l g k h j q x r z c s y w".split(" ").concat("");
const ENDINGS = "iang iong uang ang eng ing ong iao ian uai uan ai ei ao ou an en er ia ie iu in ua uo ui un ue ve a o e i u v".split(" ");
/** More than there are: what nobody says is found in no text. */
const SYLLABLES = new Set(BEGINNINGS.flatMap((begin) => ENDINGS.map((end) => begin + end)));
const PARTS = new Set([...SYLLABLES].flatMap((syllable) => Array.from(syllable, (_, i) => syllable.slice(0, i + 1))));
const LONGEST = 6;

/** Fewer letters are in nearly every text. */
const LEAST = 3;
/** A long word of few consonants can be cut in very many ways; the first ones are those with the longest syllables. */
const CUTS = 12;

/** The letters as syllables, the last one perhaps begun only: hetongg → [he, tong, g]. */
export function syllableCuts(letters: string): string[][] {
  const cuts: string[][] = [];
  const cut = (rest: string, before: string[]) => {
    if (cuts.length >= CUTS) return;
    if (PARTS.has(rest)) cuts.push([...before, rest]);
    for (let n = Math.min(LONGEST, rest.length - 1); n > 0; n -= 1)
      if (SYLLABLES.has(rest.slice(0, n))) cut(rest.slice(n), [...before, rest.slice(0, n)]);
  };
  cut(letters, []);
  return cuts;
}

/** Conditions on `finding q`, one of which holds when its text sounds like the word: by initials, or by syllables from the first letter of one. None for other words. */
export function soundConditions(word: string): SqlText[] {
  const letters = word.replaceAll("'", "");
  if (letters.length < LEAST || !/^[a-z]+$/.test(letters)) return [];
  return [
    sql`strpos(q.initials, ${letters}::text) > 0`,
    ...syllableCuts(letters).map((syllables) => sql`strpos(q.sounds, ${` ${syllables.join(" ")}`}::text) > 0`),
  ];
}
