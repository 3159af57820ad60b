// Unit × category on one day: only cells that have findings.
import type { LocalDate } from "@rectify/domain/local-date";
import type { HeatCell } from "@rectify/domain/overview";
import type { ScopedFilter } from "@rectify/domain/progress-filter";
import { type Queryable, sql } from "../database.ts";
import { conditionsOn, countOf } from "./day-conditions.ts";
import { inScope, scopeOf } from "./scope.ts";

export async function heatCells(db: Queryable, filter: ScopedFilter, day: LocalDate): Promise<HeatCell[]> {
  const on = conditionsOn(day);
  const scope = await scopeOf(db, filter);
  return db.query<HeatCell>(sql`
    SELECT e.unit_id AS "unitId", e.category AS code,
           count(*)::int AS total, ${countOf(on.states.CLOSED)} AS verified, ${countOf(on.overdue)} AS overdue
      FROM finding_episode e
     WHERE ${on.there} AND ${on.counted} AND ${inScope(scope)}
     GROUP BY e.unit_id, e.category
     ORDER BY e.unit_id, e.category`);
}
