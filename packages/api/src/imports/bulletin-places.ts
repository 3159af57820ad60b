// Which unit, round and group a bulletin means: known ones, or ones to be created.
import type { Created } from "@rectify/domain/board";
import { DomainError } from "@rectify/domain/errors";
import type { BulletinIssue } from "@rectify/domain/issue";
import type { KnownWorld } from "@rectify/domain/ledger-plan/known-world";
import type { PlaceRef, PlacesPlan } from "@rectify/domain/ledger-plan/plan-places";
import { groupKey, matchUnit, parseRoundName, plainName, roundKey, shortUnitName, unitCore } from "@rectify/domain/names";

export type BulletinPlaces = {
  unit: PlaceRef | null;
  round: PlaceRef | null;
  group: PlaceRef | null;
  takenShortNames: string[];
  issues: BulletinIssue[];
};

/** @throws AMBIGUOUS_NAME when several units answer to the name: give the full one */
export function resolveBulletinPlaces(
  names: { unit: string | null; round: string | null; group: string | null },
  world: Omit<KnownWorld, "inspections">,
): BulletinPlaces {
  const issues: BulletinIssue[] = [];
  const named = (text: string | null, keyOf: (s: string) => string, known: { id: number; name: string }[]): PlaceRef | null => {
    if (!text) return null;
    const found = known.find((k) => keyOf(k.name) === keyOf(text));
    return found ? { id: found.id } : { create: text };
  };
  const missing = (code: "UNIT_MISSING" | "ROUND_MISSING"): null => {
    issues.push({ severity: "error", code, original: null, span: null, facts: {} });
    return null;
  };
  let unit: PlaceRef | null = names.unit ? { create: names.unit } : missing("UNIT_MISSING");
  if (names.unit) {
    const match = matchUnit(names.unit, world.units);
    if (match.kind === "several")
      throw new DomainError("AMBIGUOUS_NAME", { kind: "unit", name: names.unit, candidates: match.found.map((u) => u.name) });
    if (match.kind === "one") unit = { id: match.found.id };
  }
  const round = names.round ? named(parseRoundName(names.round).name, roundKey, world.rounds) : missing("ROUND_MISSING");
  return {
    unit,
    round,
    group: named(names.group, groupKey, world.groups),
    takenShortNames: world.units.map((u) => plainName(u.shortName)),
    issues,
  };
}

/** What has to be created for the bulletin. */
export function placesPlan(p: BulletinPlaces): {
  places: Pick<PlacesPlan, "regions" | "units" | "rounds" | "groups" | "unitRegions">;
  created: Created;
} {
  const fresh = (ref: PlaceRef | null) => (ref && "create" in ref ? [ref.create] : []);
  const short = (name: string) => (p.takenShortNames.includes(plainName(shortUnitName(name))) ? unitCore(name) : shortUnitName(name));
  const units = fresh(p.unit);
  const rounds = fresh(p.round);
  const groups = fresh(p.group);
  return {
    places: {
      regions: [],
      units: units.map((name) => ({ name, shortName: short(name), region: null })),
      rounds: rounds.map(parseRoundName),
      groups,
      unitRegions: [],
    },
    created: { rounds, units, regions: [], groups },
  };
}
