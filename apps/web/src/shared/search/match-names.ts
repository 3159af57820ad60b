// Names found as one types: by any part of them, by full pinyin or by initials. Loaded with the first search, for its dictionary is large.
import type { SearchNames } from "@rectify/domain/search";
import { match, pinyin } from "pinyin-pro";

export type NameHits = SearchNames;

const SHOWN = { units: 5, people: 4, rounds: 3, groups: 3 } as const;
const LATIN = /^[a-z']+$/;

/** Whether the letters stand in the name in this order, others between them: 住建局 in 区住房和城乡建设局. */
function abbreviates(word: string, name: Iterable<string>): boolean {
  let at = 0;
  for (const char of name) if (char === word[at]) at += 1;
  return word.length > 1 && at === word.length;
}

/** From the first to the last sign of the abbreviation. */
function spread(word: string, name: readonly string[]): number {
  let at = 0;
  let first = 0;
  for (const [i, char] of name.entries()) {
    if (char !== word[at]) continue;
    if (at === 0) first = i;
    at += 1;
    if (at === word.length) return i - first;
  }
  return name.length;
}

/** How well a name answers a word, 0 = best; null = not at all. */
function closeness(name: string, word: string): number | null {
  const at = name.toLowerCase().indexOf(word);
  if (at === 0) return 0;
  if (at > 0) return 1;
  if (!LATIN.test(word)) return abbreviates(word, name) ? 4 : null;
  const letters = word.replaceAll("'", "");
  const whole = match(name, letters, { continuous: true });
  if (whole !== null) return whole[0] === 0 ? 2 : 3;
  // Initials in the usual reading say more than any mixture of readings: zjj is 住建局, not 展革局.
  const initials = pinyin(name, { pattern: "first", toneType: "none", type: "array" });
  if (abbreviates(letters, initials)) return 4 + spread(letters, initials) / 100;
  const apart = letters.length > 1 ? match(name, letters) : null;
  // The closer together the letters stand, the likelier it is what was meant.
  return apart === null ? null : 5 + ((apart.at(-1) ?? 0) - (apart[0] ?? 0)) / 100;
}

/** The best of its names, for every word of the text; null when one word is missing. */
function closenessOf(names: readonly string[], words: readonly string[]): number | null {
  let sum = 0;
  for (const word of words) {
    const best = names.map((name) => closeness(name, word)).filter((c) => c !== null);
    if (best.length === 0) return null;
    sum += Math.min(...best);
  }
  return sum;
}

function nearest<T extends { findings: number }>(all: readonly T[], namesOf: (item: T) => string[], words: string[], shown: number): T[] {
  return all
    .flatMap((item) => {
      const distance = closenessOf(namesOf(item), words);
      return distance === null ? [] : [{ item, distance }];
    })
    .sort((a, b) => a.distance - b.distance || b.item.findings - a.item.findings)
    .slice(0, shown)
    .map(({ item }) => item);
}

/** The nearest few of each kind: a beginning before a middle, letters as written before pinyin, more findings before fewer. */
export function matchNames(names: SearchNames, text: string): NameHits {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return { units: [], people: [], rounds: [], groups: [] };
  return {
    units: nearest(names.units, (u) => [u.shortName, u.name], words, SHOWN.units),
    people: nearest(names.people, (p) => [p.name], words, SHOWN.people),
    rounds: nearest(names.rounds, (r) => [r.name], words, SHOWN.rounds),
    groups: nearest(names.groups, (g) => [g.name], words, SHOWN.groups),
  };
}
