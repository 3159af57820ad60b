// What moved between two days, as conditions on a finding's episodes of both: the SQL twin of movementsOf (packages/domain/src/since.ts).
import { type LocalDate, toDayNumber } from "@rectify/domain/local-date";
import type { ListedMovement } from "@rectify/domain/progress-filter";
import { type SqlText, sql } from "../database.ts";
import { conditionsOn, dayLiteral } from "./day-conditions.ts";

/** Joins the episode `b` of the earlier day to the episode `e` of the later one; null columns = not registered yet. */
export function joinBefore(before: LocalDate): SqlText {
  return sql`LEFT JOIN finding_episode b ON b.inspection_id = e.inspection_id AND b.finding_no = e.finding_no
                   AND ${conditionsOn(before, "b").there}`;
}

/** Each movement as a condition on `e` and `b`, never null. */
export function movementConditions(before: LocalDate, after: LocalDate): Record<ListedMovement, SqlText> {
  const was = conditionsOn(before, "b");
  const is = conditionsOn(after, "e");
  const absent = sql`b.inspection_id IS NULL`;
  const wasClosed = sql`COALESCE(${was.states.CLOSED}, FALSE)`;
  const wasOverdue = sql`COALESCE(${was.overdue}, FALSE)`;
  const into = sql`(NOT ${wasOverdue} AND ${is.overdue})`;
  const out = sql`(${wasOverdue} AND NOT ${is.overdue})`;
  return {
    new: absent,
    reopened: sql`(${wasClosed} AND ${is.open})`,
    closed: sql`(${is.states.CLOSED} AND NOT ${wasClosed})`,
    cancelled: sql`(${is.cancelled} AND (${absent} OR ${was.open}))`,
    newlyOverdue: into,
    fellDue: sql`(${into} AND NOT e.late_by_return)`,
    returnedOrReopened: sql`(${into} AND e.late_by_return)`,
    cancelledOverdue: sql`(${out} AND ${is.cancelled})`,
    declared: sql`(${out} AND ${is.declared})`,
    staged: sql`(${out} AND ${is.settledByStage})`,
    extended: sql`(${out} AND NOT (${is.cancelled} OR ${is.declared} OR COALESCE(${is.settledByStage}, FALSE)))`,
  };
}

/** False for an episode that looks the same on both days: no movement can come of it. Spares the join for most findings. */
export function touchedBetween(before: LocalDate, after: LocalDate): SqlText {
  const from = dayLiteral(toDayNumber(before));
  const to = dayLiteral(toDayNumber(after));
  const within = (day: SqlText) => sql`(${day} > ${from} AND ${day} <= ${to})`;
  return sql`(e.d_from > ${from} OR ${within(sql`e.clos`)} OR ${within(sql`e.comp`)} OR ${within(sql`e.staged`)}
              OR ${within(sql`e.od_from`)} OR ${within(sql`e.od_to`)})`;
}
