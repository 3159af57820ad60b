// Names found as one types, each kind by its nearest few. Loaded with the first search, for its dictionary is large.
import { withoutDistrict } from "@rectify/domain/names";
import type { SearchNames } from "@rectify/domain/search";
import { CLOSENESS, closeness } from "./name-closeness.ts";

type Unit = SearchNames["units"][number];
/** `formerly`: the former name by which the unit was found, where the present ones do not hold the words. */
export type FoundUnit = Unit & { formerly?: string };
export type NameHits = Omit<SearchNames, "units"> & { units: FoundUnit[] };

const SHOWN = { units: 5, people: 4, rounds: 3, groups: 3 } as const;

type Names = { short: readonly string[]; long: readonly string[] };

/** The best of its names, for every word of the text; null when one word is missing. */
function closenessOf({ short, long }: Names, words: readonly string[]): number | null {
  let sum = 0;
  for (const word of words) {
    const all = [...short.map((name) => closeness(name, word)), ...long.map((name) => closeness(name, word, true))];
    const best = all.filter((c) => c !== null);
    if (best.length === 0) return null;
    sum += Math.min(...best);
  }
  return sum;
}

type Hit<T> = { item: T; distance: number };

function nearest<T extends { findings: number }>(hits: readonly (Hit<T> | null)[], shown: number): T[] {
  return hits
    .filter((hit) => hit !== null)
    .sort((a, b) => a.distance - b.distance || b.item.findings - a.item.findings)
    .slice(0, shown)
    .map(({ item }) => item);
}

/** 区住建局 is said 住建局: the short name, without the district in front of it, and the long one. */
function namesOf({ shortName, name }: { shortName: string; name: string }): Names {
  return { short: [shortName, withoutDistrict(shortName)], long: [name] };
}

const both = (a: Names, b: Names): Names => ({ short: [...a.short, ...b.short], long: [...a.long, ...b.long] });

/** A former name answers after a present one that answers as well. */
const FORMER = 0.5;

/** By its present names where they hold the words; else by the nearest of present and former ones. */
function unitHit(unit: Unit, words: readonly string[]): Hit<FoundUnit> | null {
  const present = namesOf(unit);
  const now = closenessOf(present, words);
  if (now !== null && now / words.length < CLOSENESS.abbreviation) return { item: unit, distance: now };
  let best: Hit<FoundUnit> | null = now === null ? null : { item: unit, distance: now };
  for (const former of unit.former) {
    // Who knows the old name may add a word of the new one.
    const before = closenessOf(both(namesOf(former), present), words);
    if (before !== null && (best === null || before + FORMER < best.distance))
      best = { item: { ...unit, formerly: former.shortName }, distance: before + FORMER };
  }
  return best;
}

/** The nearest few of each kind; of equally near ones those with more findings first. */
export function matchNames(names: SearchNames, text: string): NameHits {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return { units: [], people: [], rounds: [], groups: [] };
  const byName = <T extends { name: string; findings: number }>(all: readonly T[], shown: number) =>
    nearest(
      all.map((item) => {
        const distance = closenessOf({ short: [item.name], long: [] }, words);
        return distance === null ? null : { item, distance };
      }),
      shown,
    );
  return {
    units: nearest(
      names.units.map((unit) => unitHit(unit, words)),
      SHOWN.units,
    ),
    people: byName(names.people, SHOWN.people),
    rounds: byName(names.rounds, SHOWN.rounds),
    groups: byName(names.groups, SHOWN.groups),
  };
}
