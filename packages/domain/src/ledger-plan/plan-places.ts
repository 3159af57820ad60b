// Which unit, round, group and region each row means: a known one, or one to be created. Flags names that are nearly known.
import type { Created } from "../board.ts";
import type { LedgerIssue } from "../issue.ts";
import type { LedgerField } from "../ledger-columns.ts";
import type { LedgerRow } from "../ledger-row.ts";
import {
  groupKey,
  matchUnit,
  nearlyKnownName,
  parseRoundName,
  plainName,
  regionPath,
  roundKey,
  saysMorePlace,
  shortUnitName,
  unitCore,
} from "../names.ts";
import { issueAt } from "./issue-at.ts";
import type { KnownWorld } from "./known-world.ts";

/** A place by its stored id, or by the name under which it will be created. */
export type PlaceRef = { id: number } | { create: string };
export type RowPlaces = { unit: PlaceRef; round: PlaceRef; group: PlaceRef | null };

export type NewRegion = { path: string[] };
export type NewUnit = { name: string; shortName: string; region: string[] | null };
export type NewRound = { name: string; committeeTerm: string; ordinal: number | null };
export type PlacesPlan = {
  byRow: Map<LedgerRow, RowPlaces>;
  units: NewUnit[];
  rounds: NewRound[];
  groups: string[];
  regions: NewRegion[];
  /** Known units without a region that the ledger places. */
  unitRegions: { unitId: number; region: string[] }[];
  created: Created;
  issues: LedgerIssue[];
};

/** The one string that stands for a place reference in a map. */
export function placeKey(ref: PlaceRef): string {
  return "id" in ref ? `#${ref.id}` : `+${ref.create}`;
}

/** Known path of a region id, outermost first. */
export function pathOfRegion(world: Pick<KnownWorld, "regions">, id: number | null): string[] {
  const found = id === null ? undefined : world.regions.find((r) => r.id === id);
  return found ? [...pathOfRegion(world, found.parentId), found.name] : [];
}

/** Resolves the places of all rows. A row whose place is ambiguous is missing from `byRow` and has an error. */
export function planPlaces(rows: readonly LedgerRow[], world: KnownWorld): PlacesPlan {
  const plan: PlacesPlan = {
    byRow: new Map(),
    units: [],
    rounds: [],
    groups: [],
    regions: [],
    unitRegions: [],
    created: { rounds: [], units: [], regions: [], groups: [] },
    issues: [],
  };
  const flagged = new Set<string>();
  const flag = (row: LedgerRow, field: LedgerField, name: string, known: readonly string[]) => {
    const near = nearlyKnownName(name, known);
    if (near && !flagged.has(`${field}:${name}`))
      plan.issues.push(issueAt(row, field, "NAME_NEARLY_KNOWN", { name, known: near }, "warning"));
    flagged.add(`${field}:${name}`);
  };
  const regionPaths = world.regions.map((r) => pathOfRegion(world, r.id));
  for (const row of rows) {
    const unit = resolveUnit(row, world, plan, flag);
    if (!unit) continue;
    const round = resolveNamed(row.round, roundKey, world.rounds, plan.rounds, (name) => {
      flag(
        row,
        "round",
        name,
        world.rounds.map((r) => r.name),
      );
      plan.rounds.push(parseRoundName(name));
      plan.created.rounds.push(parseRoundName(name).name);
      return parseRoundName(name).name;
    });
    const group = row.group
      ? resolveNamed(
          row.group,
          groupKey,
          world.groups,
          plan.groups.map((name) => ({ name })),
          (name) => {
            flag(
              row,
              "group",
              name,
              world.groups.map((g) => g.name),
            );
            plan.groups.push(name);
            plan.created.groups.push(name);
            return name;
          },
        )
      : null;
    placeUnit(row, unit, world, plan, regionPaths);
    plan.byRow.set(row, { unit, round, group });
  }
  return plan;
}

function resolveNamed(
  text: string,
  keyOf: (s: string) => string,
  known: readonly { id: number; name: string }[],
  planned: readonly { name: string }[],
  create: (name: string) => string,
): PlaceRef {
  const key = keyOf(text);
  const found = known.find((k) => keyOf(k.name) === key);
  if (found) return { id: found.id };
  const twin = planned.find((p) => keyOf(p.name) === key);
  return { create: twin ? twin.name : create(text.trim()) };
}

function resolveUnit(
  row: LedgerRow,
  world: KnownWorld,
  plan: PlacesPlan,
  flag: (row: LedgerRow, field: LedgerField, name: string, known: readonly string[]) => void,
): PlaceRef | null {
  const match = matchUnit(row.unit, world.units);
  if (match.kind === "one") {
    if (saysMorePlace(row.unit, match.found.name))
      plan.issues.push(issueAt(row, "unit", "NAME_TAKEN_AS", { name: row.unit, known: match.found.name }, "warning"));
    return { id: match.found.id };
  }
  if (match.kind === "several") {
    plan.issues.push(issueAt(row, "unit", "NAME_AMBIGUOUS", { name: row.unit, known: match.found.map((u) => u.name).join("、") }));
    return null;
  }
  const twin = plan.units.find((u) => unitCore(u.name) === unitCore(row.unit));
  if (twin) return { create: twin.name };
  flag(row, "unit", row.unit, [...world.units.flatMap((u) => [u.name, u.shortName]), ...plan.units.map((u) => u.name)]);
  const short = shortUnitName(row.unit);
  const taken = [...world.units, ...plan.units].some((u) => plainName(u.shortName) === plainName(short));
  plan.units.push({ name: row.unit.trim(), shortName: taken ? unitCore(row.unit) : short, region: null });
  plan.created.units.push(row.unit.trim());
  return { create: row.unit.trim() };
}

/** Gives the unit the row's region where it has none yet; another region than the known one changes nothing and is said. */
function placeUnit(row: LedgerRow, unit: PlaceRef, world: KnownWorld, plan: PlacesPlan, regionPaths: string[][]): void {
  if (!row.region) return;
  const stated = regionPath(row.region);
  if (stated.length === 0) return;
  const suffix = (path: string[]) => path.slice(-stated.length).join("/") === stated.join("/");
  const candidates = [...regionPaths, ...plan.regions.map((r) => r.path)].filter(suffix);
  const path = candidates.length === 1 && candidates[0] ? candidates[0] : stated;
  const known = "id" in unit ? world.units.find((u) => u.id === unit.id) : undefined;
  const planned = "create" in unit ? plan.units.find((u) => u.name === unit.create) : plan.unitRegions.find((u) => u.unitId === unit.id);
  const present = known?.regionId ? pathOfRegion(world, known.regionId) : (planned?.region ?? null);
  if (present) {
    if (present.join("/") !== path.join("/"))
      plan.issues.push(issueAt(row, "region", "REGION_CONTRADICTS", { region: path.join("/"), known: present.join("/") }, "warning"));
    return;
  }
  if ("create" in unit && planned) (planned as NewUnit).region = path;
  else if ("id" in unit) plan.unitRegions.push({ unitId: unit.id, region: path });
  for (let n = 1; n <= path.length; n++) {
    const part = path.slice(0, n);
    const key = part.join("/");
    if ([...regionPaths, ...plan.regions.map((r) => r.path)].some((p) => p.join("/") === key)) continue;
    plan.regions.push({ path: part });
    plan.created.regions.push(part.at(-1) ?? "");
  }
}
