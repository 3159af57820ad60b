// The findings that have been overdue longest on a day.
import { findingId } from "@rectify/domain/finding";
import type { LocalDate } from "@rectify/domain/local-date";
import { fromDayNumber } from "@rectify/domain/local-date";
import type { OverdueFinding } from "@rectify/domain/overview";
import type { ScopedFilter } from "@rectify/domain/progress-filter";
import { type Queryable, sql } from "../database.ts";
import { conditionsOn } from "./day-conditions.ts";
import { inScope, scopeOf } from "./scope.ts";
import { latenessOf, NO_TURNS, turnCounts } from "./turn-counts.ts";

type Row = Omit<OverdueFinding, "finding" | "lateSince" | "lateBy" | "dueOn" | "originalDueOn" | "returned" | "reopened"> & {
  inspectionId: number;
  findingNo: number;
  lateFrom: number;
  due: number;
  dueOriginal: number;
};

/** Longest first; among equals in the order of the keys. */
export async function longestOverdue(db: Queryable, filter: ScopedFilter, day: LocalDate, limit: number): Promise<OverdueFinding[]> {
  const on = conditionsOn(day);
  const scope = await scopeOf(db, filter);
  const rows = await db.query<Row>(sql`
    WITH longest AS (
      SELECT e.inspection_id, e.finding_no, e.unit_id, e.category, e.due, e.due_original, e.od_from, ${on.daysLate} AS days
        FROM finding_episode e
       WHERE e.od_from < 32767 AND ${on.there} AND ${on.overdue} AND ${inScope(scope)}
       ORDER BY e.od_from, e.inspection_id, e.finding_no
       LIMIT ${limit}
    )
    SELECT o.inspection_id AS "inspectionId", o.finding_no AS "findingNo", u.short_name AS unit, o.unit_id AS "unitId", f.text, o.category,
           o.days::int, o.od_from::int AS "lateFrom", o.due::int, o.due_original::int AS "dueOriginal", f.leader
      FROM longest o
      JOIN finding f ON f.inspection_id = o.inspection_id AND f.no = o.finding_no
      JOIN unit u ON u.id = o.unit_id
     ORDER BY o.od_from, o.inspection_id, o.finding_no`);
  const turns = await turnCounts(db, rows, day);
  return rows.map(({ inspectionId, findingNo, lateFrom, due, dueOriginal, ...rest }) => {
    const own = turns.get(findingId(inspectionId, findingNo)) ?? NO_TURNS;
    const { lateSince, lateBy } = latenessOf(rest.days, fromDayNumber(lateFrom), own);
    const { returned, reopened } = own;
    return {
      finding: findingId(inspectionId, findingNo),
      ...rest,
      lateSince,
      lateBy,
      dueOn: fromDayNumber(due),
      originalDueOn: fromDayNumber(dueOriginal),
      returned,
      reopened,
    };
  });
}
