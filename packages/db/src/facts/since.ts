// The two balances between an earlier and a later day: open and overdue, before, movements, after.
import type { LocalDate } from "@rectify/domain/local-date";
import type { Since } from "@rectify/domain/overview";
import { MOVEMENTS, type Movement, type ScopedFilter } from "@rectify/domain/progress-filter";
import { assertSince } from "@rectify/domain/since";
import { joinSql, type Queryable, rawSql, sql } from "../database.ts";
import { conditionsOn, countOf } from "./day-conditions.ts";
import { joinBefore, movementConditions, touchedBetween } from "./movement-conditions.ts";
import { inScope, scopeOf } from "./scope.ts";

type Ends = Pick<Since, "openBefore" | "openAfter" | "overdueBefore" | "overdueAfter">;

/** `from` must not be after `to`. Throws when a balance does not come out. */
export async function since(db: Queryable, filter: ScopedFilter, from: LocalDate, to: LocalDate): Promise<Since> {
  const scope = inScope(await scopeOf(db, filter));
  const first = conditionsOn(from);
  const last = conditionsOn(to);
  const moved = movementConditions(from, to);
  const [n] = await db.query<Ends & Record<Movement, number>>(sql`
    WITH ends AS (
      SELECT ${countOf(sql`${first.there} AND ${first.open}`)} AS "openBefore",
             ${countOf(sql`${last.there} AND ${last.open}`)} AS "openAfter",
             ${countOf(sql`${first.there} AND ${first.overdue}`)} AS "overdueBefore",
             ${countOf(sql`${last.there} AND ${last.overdue}`)} AS "overdueAfter"
        FROM finding_episode e
       WHERE ${scope}
    ), moves AS (
      SELECT ${joinSql(MOVEMENTS.map((m) => sql`${countOf(moved[m])} AS ${rawSql(`"${m}"`)}`))}
        FROM finding_episode e ${joinBefore(from)}
       WHERE ${last.there} AND ${touchedBetween(from, to)} AND ${scope}
    )
    SELECT * FROM ends CROSS JOIN moves`);
  return assertSince({ from, ...(n as Ends & Record<Movement, number>) });
}
