// The list behind any number: the findings in a scope that meet a condition on a day, a page at a time.
import type { LocalDate } from "@rectify/domain/local-date";
import type { FindingsList } from "@rectify/domain/overview";
import type { ListCondition, ProgressFilter } from "@rectify/domain/progress-filter";
import { type Queryable, sql } from "../database.ts";
import { listConditions } from "./list-conditions.ts";
import { DEFAULT_SORT, type FindingSort, listOrder } from "./list-order.ts";
import { type RowAtDay, rowOf, rowsAtDay } from "./row-at-day.ts";
import { inScope, scopeOf } from "./scope.ts";
import { turnCounts } from "./turn-counts.ts";

export { FINDING_SORTS } from "./list-order.ts";

export type ListView = {
  asOf: LocalDate;
  /** Required by a movement condition. */
  compareWith?: LocalDate | null;
  sort?: FindingSort;
  /** Absent = all rows. */
  limit?: number;
  offset?: number;
};

/** @throws INVALID_INPUT when a movement is asked for without `compareWith` */
export async function findingsList(db: Queryable, filter: ProgressFilter, condition: ListCondition, view: ListView): Promise<FindingsList> {
  const scope = inScope(await scopeOf(db, filter));
  const { join, where } = listConditions(condition, view.asOf, view.compareWith ?? null);
  const order = listOrder(view.sort ?? DEFAULT_SORT, view.asOf);
  const [counted, rows] = await Promise.all([
    db.query<{ total: number }>(sql`SELECT count(*)::int AS total FROM finding_episode e ${join} WHERE ${where} AND ${scope}`),
    db.query<RowAtDay>(sql`
      WITH top AS (
        SELECT e.*
          FROM finding_episode e ${join} ${order.join}
         WHERE ${where} AND ${scope}
         ORDER BY ${order.orderBy}
         LIMIT ${view.limit ?? null}::int OFFSET ${view.offset ?? 0}::int
      ), page AS (
        -- Numbered only now, so that the sort above may stop at the page.
        SELECT top.*, row_number() OVER () AS place FROM top
      )
      ${rowsAtDay(sql`page`, view.asOf)}
      ORDER BY e.place`),
  ]);
  const turns = await turnCounts(db, rows, view.asOf);
  return { asOf: view.asOf, total: counted[0]?.total ?? 0, rows: rows.map((r) => rowOf(r, turns)) };
}
