// When each round in scope came in: the day of its first findings, which the lines over time name.
import { fromDayNumber, type LocalDate, toDayNumber } from "@rectify/domain/local-date";
import type { RoundStart } from "@rectify/domain/overview";
import type { ScopedFilter } from "@rectify/domain/progress-filter";
import { type Queryable, sql } from "../database.ts";
import { dayLiteral } from "./day-conditions.ts";
import { inScope, scopeOf } from "./scope.ts";

/** In the order of their days; rounds whose findings came after `asOf` are left out. */
export async function roundStarts(db: Queryable, filter: ScopedFilter, asOf: LocalDate): Promise<RoundStart[]> {
  const scope = inScope(await scopeOf(db, filter));
  const rows = await db.query<{ roundId: number; round: string; from: number }>(sql`
    SELECT e.round_id AS "roundId", r.name AS round, min(e.d_from)::int AS "from"
      FROM finding_episode e JOIN inspection_round r ON r.id = e.round_id
     WHERE NOT e.cancelled AND e.d_from <= ${dayLiteral(toDayNumber(asOf))} AND ${scope}
     GROUP BY e.round_id, r.name
     ORDER BY 3, 1`);
  return rows.map(({ from, ...round }) => ({ ...round, day: fromDayNumber(from) }));
}
