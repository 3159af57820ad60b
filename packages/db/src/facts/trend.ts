// The lines over time. Each measure's interval is +1 on the first listed day it reaches and −1 on the first it no longer does; the sums run over the days.
import type { LocalDate } from "@rectify/domain/local-date";
import { toDayNumber } from "@rectify/domain/local-date";
import type { TrendPoint } from "@rectify/domain/overview";
import type { ScopedFilter } from "@rectify/domain/progress-filter";
import { joinSql, type Queryable, rawSql, type SqlText, sql } from "../database.ts";
import { inScope, scopeOf } from "./scope.ts";

const MEASURES = ["total", "planned", "declared", "verified", "overdue"] as const;
type Measure = (typeof MEASURES)[number];

/** Where each measure begins and ends within its episode, half-open. */
const INTERVALS: Record<Measure, readonly [from: SqlText, to: SqlText]> = {
  total: [sql`e.d_from`, sql`e.d_to`],
  planned: [sql`GREATEST(e.due_original, e.d_from)`, sql`e.d_to`],
  declared: [sql`GREATEST(e.comp, e.d_from)`, sql`e.d_to`],
  verified: [sql`GREATEST(e.clos, e.d_from)`, sql`e.d_to`],
  overdue: [sql`GREATEST(e.od_from, e.d_from)`, sql`LEAST(e.od_to, e.d_to)`],
};

/** One point a day, in the order of `days`, which must rise. */
export async function trend(db: Queryable, filter: ScopedFilter, days: readonly LocalDate[]): Promise<TrendPoint[]> {
  const scope = await scopeOf(db, filter);
  const listed = sql`${days.map(toDayNumber)}::int[]`;
  // Index (from 0) of the first listed day on or after `edge`: the number of listed days before it.
  const steps = (measure: Measure, edge: SqlText, sign: 1 | -1) => {
    const [from, to] = INTERVALS[measure];
    return sql`SELECT ${rawSql(`'${measure}'`)} AS measure, width_bucket(${edge}::int - 1, ${listed}) AS i, ${rawSql(String(sign))} * count(*) AS step
                 FROM finding_episode e
                WHERE NOT e.cancelled AND ${from} < ${to} AND ${inScope(scope)}
                GROUP BY 2`;
  };
  const all = MEASURES.flatMap((m) => [steps(m, INTERVALS[m][0], 1), steps(m, INTERVALS[m][1], -1)]);
  const rows = await db.query<Record<Measure, number> & { i: number }>(sql`
    WITH step AS (${joinSql(all, " UNION ALL ")}),
    per_day AS (
      SELECT i, ${joinSql(MEASURES.map((m) => sql`sum(step) FILTER (WHERE measure = ${rawSql(`'${m}'`)}) AS ${rawSql(m)}`))}
        FROM step GROUP BY i
    )
    SELECT i::int, ${joinSql(MEASURES.map((m) => sql`(COALESCE(sum(${rawSql(m)}) OVER (ORDER BY i), 0))::int AS ${rawSql(m)}`))}
      FROM per_day ORDER BY i`);
  return points(days, rows);
}

/** A day on which nothing begins or ends stands as the day before it. */
function points(days: readonly LocalDate[], rows: readonly (Record<Measure, number> & { i: number })[]): TrendPoint[] {
  const byIndex = new Map(rows.map((r) => [r.i, r]));
  let at: Record<Measure, number> = { total: 0, planned: 0, declared: 0, verified: 0, overdue: 0 };
  return days.map((day, i) => {
    at = byIndex.get(i) ?? at;
    return { day, total: at.total, planned: at.planned, declared: at.declared, verified: at.verified, overdue: at.overdue };
  });
}
