// A leader's filter as a condition on episode columns. The only place where a filter becomes SQL.
import type { TermClass } from "@rectify/domain/finding";
import type { ScopedFilter } from "@rectify/domain/progress-filter";
import { TAXONOMY } from "@rectify/domain/taxonomy";
import { joinSql, type Queryable, type SqlText, sql } from "../database.ts";
import { unitsWithin } from "./units-within.ts";

export type RegionOfScope = { id: number; depth: number };

/** A filter whose regions and categories are looked up: ready for SQL. An empty list means "all"; null regions mean "all". */
export type Scope = {
  rounds: number[];
  units: number[];
  groups: number[];
  /** The named regions, each with the level that tells its column; an unknown id matches nothing. */
  regions: RegionOfScope[] | null;
  /** Second-level codes. */
  categories: string[];
  classes: (TermClass | "NONE")[];
  /** Units that the asker may see; null = all. It holds whatever else is asked. */
  within: number[] | null;
};

/** Second-level codes of codes of either level: "B" → B1…B9. */
export function leafCategories(codes: readonly string[]): string[] {
  const leaves = codes.flatMap((code) => TAXONOMY.find((g) => g.code === code)?.children.map((c) => c.code) ?? [code]);
  return [...new Set(leaves)];
}

export async function scopeOf(db: Queryable, filter: ScopedFilter): Promise<Scope> {
  const ids = filter.regions ?? [];
  const regions =
    ids.length === 0 ? null : await db.query<RegionOfScope>(sql`SELECT id, depth::int FROM region WHERE id = ANY(${ids}::int[])`);
  return {
    rounds: filter.rounds ?? [],
    units: filter.units ?? [],
    groups: filter.groups ?? [],
    regions,
    categories: leafCategories(filter.categories ?? []),
    classes: filter.classes ?? [],
    within: await unitsWithin(db, filter.within),
  };
}

const LEVEL_COLUMNS = [sql`e.l1`, sql`e.l2`, sql`e.l3`, sql`e.l4`] as const;

/** Condition on `finding_episode e` for everything in scope on any day. */
export function inScope(scope: Scope): SqlText {
  const all: SqlText[] = [sql`TRUE`];
  if (scope.within !== null) all.push(sql`e.unit_id = ANY(${scope.within}::int[])`);
  if (scope.rounds.length > 0) all.push(sql`e.round_id = ANY(${scope.rounds}::int[])`);
  if (scope.units.length > 0) all.push(sql`e.unit_id = ANY(${scope.units}::int[])`);
  if (scope.groups.length > 0) all.push(sql`e.group_id = ANY(${scope.groups}::int[])`);
  if (scope.regions !== null) all.push(inRegions(scope.regions));
  if (scope.categories.length > 0) all.push(sql`e.category = ANY(${scope.categories}::text[])`);
  if (scope.classes.length > 0) all.push(inClasses(scope.classes));
  return joinSql(all, " AND ");
}

/** A region counts with its whole subtree: its id stands in the column of its level. */
function inRegions(regions: readonly RegionOfScope[]): SqlText {
  const byLevel = LEVEL_COLUMNS.flatMap((column, i) => {
    const ids = regions.filter((r) => r.depth === i + 1).map((r) => r.id);
    return ids.length === 0 ? [] : [sql`${column} = ANY(${ids}::int[])`];
  });
  return byLevel.length === 0 ? sql`FALSE` : sql`(${joinSql(byLevel, " OR ")})`;
}

function inClasses(classes: Scope["classes"]): SqlText {
  const stated = classes.filter((c) => c !== "NONE");
  const among = sql`e.class = ANY(${stated}::text[])`;
  return classes.includes("NONE") ? sql`(${among} OR e.class IS NULL)` : among;
}
