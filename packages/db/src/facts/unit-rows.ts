// How each unit stands on one day, for the domain to rank. A unit that was inspected but has no findings is listed too, apart.
import type { LocalDate } from "@rectify/domain/local-date";
import type { ScopedFilter } from "@rectify/domain/progress-filter";
import type { UnrankedUnit } from "@rectify/domain/ranking";
import { type Queryable, sql } from "../database.ts";
import { conditionsOn } from "./day-conditions.ts";
import { inspectedInScope } from "./inspected-in-scope.ts";
import { pooledColumns } from "./pooled-columns.ts";
import { inScope, scopeOf } from "./scope.ts";

/** Under a filter by category or class a unit without such findings is left out: its silence there says nothing. */
export async function unitRows(db: Queryable, filter: ScopedFilter, day: LocalDate): Promise<UnrankedUnit[]> {
  const on = conditionsOn(day);
  const scope = await scopeOf(db, filter);
  const byContent = scope.categories.length > 0 || scope.classes.length > 0;
  return db.query<UnrankedUnit>(sql`
    WITH pooled AS (
      SELECT e.unit_id, ${pooledColumns(on)}
        FROM finding_episode e
       WHERE ${on.there} AND ${on.counted} AND ${inScope(scope)}
       GROUP BY e.unit_id
    ), inspected AS (
      SELECT i.unit_id,
             bool_or(EXISTS (SELECT 1 FROM bulletin l JOIN import m ON m.id = l.import_id WHERE l.inspection_id = i.id AND m.undone_at IS NULL)) AS bulletin,
             bool_or(EXISTS (SELECT 1 FROM finding f WHERE f.inspection_id = i.id)) AS ledger
        FROM inspection i JOIN unit u ON u.id = i.unit_id
       WHERE ${inspectedInScope(scope)}
       GROUP BY i.unit_id
    )
    SELECT u.id AS "unitId", u.short_name AS unit, u.name AS "fullName",
           COALESCE(p.total, 0)::int AS total, COALESCE(p.declared, 0)::int AS declared,
           COALESCE(p.verified, 0)::int AS verified, COALESCE(p.overdue, 0)::int AS overdue,
           (n.bulletin AND NOT n.ledger) AS "bulletinOnly"
      FROM inspected n JOIN unit u ON u.id = n.unit_id LEFT JOIN pooled p ON p.unit_id = u.id
     WHERE p.total > 0 OR NOT ${byContent}::boolean
     ORDER BY u.id`);
}
