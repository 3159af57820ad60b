// Which categories the findings of a day fall in: one row per second-level code that has any, by code.
import type { LocalDate } from "@rectify/domain/local-date";
import type { CategoryRow } from "@rectify/domain/overview";
import type { ScopedFilter } from "@rectify/domain/progress-filter";
import { type Queryable, sql } from "../database.ts";
import { conditionsOn } from "./day-conditions.ts";
import { pooledColumns } from "./pooled-columns.ts";
import { inScope, scopeOf } from "./scope.ts";

export async function categoryRows(db: Queryable, filter: ScopedFilter, day: LocalDate): Promise<CategoryRow[]> {
  const on = conditionsOn(day);
  const scope = await scopeOf(db, filter);
  return db.query<CategoryRow>(sql`
    SELECT e.category AS code, ${pooledColumns(on)}
      FROM finding_episode e
     WHERE ${on.there} AND ${on.counted} AND ${inScope(scope)}
     GROUP BY e.category
     ORDER BY e.category`);
}
