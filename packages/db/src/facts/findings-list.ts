// The list behind any number: the findings in a scope that meet a condition on a day, a page at a time; and the place of one finding in it.
import type { LocalDate } from "@rectify/domain/local-date";
import type { FindingPlace, FindingsList } from "@rectify/domain/overview";
import type { ListCondition, ScopedFilter } from "@rectify/domain/progress-filter";
import { type Queryable, sql } from "../database.ts";
import { listConditions } from "./list-conditions.ts";
import { DEFAULT_SORT, type FindingSort, listOrder, nearestFirst } from "./list-order.ts";
import { type RowAtDay, rowOf, rowsAtDay } from "./row-at-day.ts";
import { inScope, scopeOf } from "./scope.ts";
import { turnCounts } from "./turn-counts.ts";
import { warningDaysOn } from "./warning-days.ts";

export { FINDING_SORTS } from "./list-order.ts";

export type ListView = {
  asOf: LocalDate;
  /** Required by a movement condition. */
  compareWith?: LocalDate | null;
  sort?: FindingSort;
  /** What answers this search best comes first; among equals the sort holds. */
  nearest?: string;
  /** Absent = all rows. */
  limit?: number;
  offset?: number;
};

/** The rows of a list and their order, whoever asks: the list itself, or the place of one finding in it. */
async function listed(db: Queryable, filter: ScopedFilter, condition: ListCondition, view: ListView) {
  const scope = inScope(await scopeOf(db, filter));
  const warning = await warningDaysOn(db, view.asOf);
  const { join, where } = listConditions(condition, view.asOf, view.compareWith ?? null, warning);
  const sorted = listOrder(view.sort ?? DEFAULT_SORT, view.asOf, condition.overdueOriginal === true);
  const order = view.nearest === undefined ? sorted : nearestFirst(view.nearest, sorted);
  const rows = sql`finding_episode e ${join}`;
  const met = sql`${where} AND ${scope}`;
  // OFFSET 0: what answers a search is found first, and only that is put in order.
  const top =
    view.nearest === undefined
      ? sql`${rows} ${order.join} WHERE ${met}`
      : sql`(SELECT e.* FROM ${rows} WHERE ${met} OFFSET 0) e ${order.join}`;
  return { rows, top, where: met, orderBy: order.orderBy, warning };
}

/** @throws INVALID_INPUT when a movement is asked for without `compareWith` */
export async function findingsList(db: Queryable, filter: ScopedFilter, condition: ListCondition, view: ListView): Promise<FindingsList> {
  const list = await listed(db, filter, condition, view);
  const [counted, rows] = await Promise.all([
    db.query<{ total: number }>(sql`SELECT count(*)::int AS total FROM ${list.rows} WHERE ${list.where}`),
    db.query<RowAtDay>(sql`
      WITH top AS (
        SELECT e.*
          FROM ${list.top}
         ORDER BY ${list.orderBy}
         LIMIT ${view.limit ?? null}::int OFFSET ${view.offset ?? 0}::int
      ), page AS (
        -- Numbered only now, so that the sort above may stop at the page.
        SELECT top.*, row_number() OVER () AS place FROM top
      )
      ${rowsAtDay(sql`page`, view.asOf, list.warning)}
      ORDER BY e.place`),
  ]);
  const turns = await turnCounts(db, rows, view.asOf);
  return { asOf: view.asOf, total: counted[0]?.total ?? 0, rows: rows.map((r) => rowOf(r, turns)) };
}

/** Where a finding stands in the list that `findingsList` gives for the same question. Null when it is not in it. */
export async function findingPlace(
  db: Queryable,
  filter: ScopedFilter,
  condition: ListCondition,
  view: Omit<ListView, "limit" | "offset">,
  at: { inspectionId: number; no: number },
): Promise<FindingPlace | null> {
  const list = await listed(db, filter, condition, view);
  const [found] = await db.query<FindingPlace>(sql`
    WITH numbered AS (
      SELECT e.inspection_id, e.finding_no, row_number() OVER list::int AS place, count(*) OVER ()::int AS total,
             lag(e.inspection_id || '-' || e.finding_no) OVER list AS previous, lead(e.inspection_id || '-' || e.finding_no) OVER list AS next
        FROM ${list.top}
      WINDOW list AS (ORDER BY ${list.orderBy})
    )
    SELECT place, total, previous, next FROM numbered WHERE inspection_id = ${at.inspectionId} AND finding_no = ${at.no}`);
  return found ?? null;
}
