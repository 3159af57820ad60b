// Names found as one types: by any part of them, by full pinyin or by initials. Loaded with the first search, for its dictionary is large.
import type { SearchNames } from "@rectify/domain/search";
import { match } from "pinyin-pro";

export type NameHits = SearchNames;

const SHOWN = { units: 5, people: 4, rounds: 3, groups: 3 } as const;
const LATIN = /^[a-z']+$/;

/** How well a name answers a word, 0 = best; null = not at all. */
function closeness(name: string, word: string): number | null {
  const at = name.toLowerCase().indexOf(word);
  if (at === 0) return 0;
  if (at > 0) return 1;
  if (!LATIN.test(word)) return null;
  const found = match(name, word.replaceAll("'", ""), { continuous: true });
  return found === null ? null : found[0] === 0 ? 2 : 3;
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
