// Arbitrary small worlds: a region tree, units, rounds, groups and findings with random histories; and what may be asked of them.
import { LIVE_STATES, TERM_CLASSES } from "@rectify/domain/finding";
import { fromDayNumber, type LocalDate } from "@rectify/domain/local-date";
import type { Reach } from "@rectify/domain/principal";
import { AGEING_BANDS, LISTED_MOVEMENTS, type ListCondition, type ScopedFilter } from "@rectify/domain/progress-filter";
import fc from "fast-check";
import type { OracleRule } from "./oracle.ts";
import { DAYS, FIRST_DAY, LEADERS, type RandomFinding, randomFinding } from "./random-history.ts";
import { movedFinding } from "./random-moves.ts";

/** Places refer to one another by position. */
export type RandomWorld = {
  regions: { parent: number | null; depth: number }[];
  units: { region: number | null }[];
  rounds: number;
  groups: number;
  inspections: { unit: number; round: number; group: number | null; bulletin: boolean }[];
  findings: (RandomFinding & { inspection: number })[];
};

export const CATEGORIES_IN_PLAY = ["A1", "A3", "B4", "B5", "C1", "Z0"];

/** Each region hangs under an earlier one that is not yet at the deepest level, or is a root. */
const regions = fc.array(fc.nat(20), { maxLength: 6 }).map((picks) => {
  const tree: RandomWorld["regions"] = [];
  for (const pick of picks) {
    const parents = tree.flatMap((r, i) => (r.depth < 4 ? [i] : []));
    const parent = pick % 5 === 0 ? null : (parents[pick % Math.max(1, parents.length)] ?? null);
    tree.push({ parent, depth: parent === null ? 1 : (tree[parent]?.depth ?? 0) + 1 });
  }
  return tree;
});

const draftOf = (finding: fc.Arbitrary<RandomFinding>) =>
  fc.record({
    regions,
    units: fc.array(fc.nat(50), { minLength: 1, maxLength: 4 }),
    rounds: fc.integer({ min: 1, max: 2 }),
    groups: fc.integer({ min: 0, max: 2 }),
    /** At most one a unit and round: later ones replace earlier ones. */
    inspections: fc.array(fc.record({ unit: fc.nat(3), round: fc.nat(1), group: fc.nat(3), bulletin: fc.boolean() }), {
      minLength: 1,
      maxLength: 5,
    }),
    findings: fc.array(fc.record({ inspection: fc.nat(20), finding }), {
      maxLength: 12,
      size: "max",
    }),
  });

/** Places, and findings of the given kind in them. */
function worldOf(finding: fc.Arbitrary<RandomFinding>): fc.Arbitrary<RandomWorld> {
  return draftOf(finding).map((d) => {
    const inspections = [
      ...new Map(
        d.inspections
          .map((i) => ({ ...i, unit: i.unit % d.units.length, round: i.round % d.rounds, group: i.group < d.groups ? i.group : null }))
          .map((i) => [`${i.unit}|${i.round}`, i]),
      ).values(),
    ];
    return {
      regions: d.regions,
      units: d.units.map((u) => ({ region: d.regions.length > 0 && u % 6 !== 0 ? u % d.regions.length : null })),
      rounds: d.rounds,
      groups: d.groups,
      inspections,
      findings: inspections.length === 0 ? [] : d.findings.map((f) => ({ ...f.finding, inspection: f.inspection % inspections.length })),
    };
  });
}

export const randomWorld = worldOf(randomFinding(CATEGORIES_IN_PLAY));

/** Worlds in which all that happened was ordered by hand. */
export const movedWorld = worldOf(movedFinding(CATEGORIES_IN_PLAY));

/** Rules of an office that changes its mind: from some days on, other warning days. One office a database, so one list for all its worlds. */
export const randomRules: fc.Arbitrary<OracleRule[]> = fc.uniqueArray(
  fc.record({
    from: fc.noBias(fc.integer({ min: 0, max: DAYS })).map((at) => fromDayNumber(FIRST_DAY + at)),
    first: fc.noBias(fc.integer({ min: 12, max: 45 })),
    second: fc.noBias(fc.integer({ min: 1, max: 12 })),
    long: fc.noBias(fc.integer({ min: 1, max: 40 })),
  }),
  { selector: (rule) => rule.from, minLength: 6, maxLength: 12, size: "max" },
);

/** Ids of a world that is stored; a filter is made of them. */
export type WorldIds = { rounds: number[]; regions: number[]; units: number[]; groups: number[] };

/** Mostly nothing, so that filters do not leave every scope empty. */
const some = <T>(all: readonly T[]) => fc.oneof({ arbitrary: fc.constant([]), weight: 4 }, { arbitrary: fc.subarray([...all]), weight: 1 });

/** Mostly all; else some regions and some units, perhaps none at all. */
function randomReach(ids: WorldIds): fc.Arbitrary<Reach> {
  return fc.oneof(
    { arbitrary: fc.constant<Reach>("all"), weight: 3 },
    { arbitrary: fc.record({ regions: fc.subarray(ids.regions), units: fc.subarray(ids.units) }), weight: 1 },
  );
}

/** Always says rounds, so that many worlds can share a database. */
export function randomFilter(ids: WorldIds): fc.Arbitrary<ScopedFilter> {
  return fc
    .record({
      rounds: fc.oneof(
        { arbitrary: fc.constant(ids.rounds), weight: 3 },
        { arbitrary: fc.subarray(ids.rounds, { minLength: 1 }), weight: 1 },
      ),
      regions: some(ids.regions),
      units: some(ids.units),
      groups: some(ids.groups),
      categories: some(["A", "B", ...CATEGORIES_IN_PLAY, "D"]),
      classes: some([...TERM_CLASSES, "NONE"] as const),
      within: randomReach(ids),
    })
    .map((f) => Object.fromEntries(Object.entries(f).filter(([, v]) => v !== undefined)) as ScopedFilter);
}

/** Two days in order, inside and around the stretch in which the histories play. */
export const twoDays: fc.Arbitrary<{ before: LocalDate; day: LocalDate }> = fc
  .tuple(
    fc.noBias(fc.integer({ min: -5, max: DAYS })),
    fc.oneof(fc.constant(7), fc.noBias(fc.integer({ min: 0, max: 30 })), fc.noBias(fc.integer({ min: 30, max: 200 }))),
  )
  .map(([at, back]) => ({ day: fromDayNumber(FIRST_DAY + at), before: fromDayNumber(FIRST_DAY + at - back) }));

/** One or two conditions at once. */
export const randomCondition: fc.Arbitrary<ListCondition> = fc
  .array(
    fc.oneof(
      fc.record({ states: fc.subarray([...LIVE_STATES, "CANCELLED"] as const, { minLength: 1 }) }),
      ...(
        [
          "declared",
          "open",
          "overdue",
          "overdueOriginal",
          "dueSoon",
          "awaiting",
          "onTime",
          "onTimeBase",
          "planned",
          "noDueDate",
          "extended",
        ] as const
      ).map((key) => fc.record({ [key]: fc.boolean() })),
      fc.record({ ageing: fc.constantFrom(...AGEING_BANDS) }),
      fc.record({ dueWithin: fc.integer({ min: 0, max: 60 }) }),
      fc.record({ awaitingOver: fc.integer({ min: 0, max: 40 }) }),
      fc.record({ movement: fc.constantFrom(...LISTED_MOVEMENTS) }),
      fc.record({ people: fc.subarray(LEADERS, { minLength: 1 }) }),
      fc.record({
        words: fc.constantFrom("问题", "1", "问题 -1", "-2 问", "没有", "张一", "wenti", "went", "wen", "wti", "enti", "tiwen"),
      }),
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((parts) => Object.assign({}, ...parts) as ListCondition);
