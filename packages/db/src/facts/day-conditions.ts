// Each measure of one day as a condition on an episode: the SQL twin of standingIn (packages/domain/src/standing.ts).
import type { LiveState } from "@rectify/domain/finding";
import { type DayNumber, type LocalDate, NEVER, toDayNumber } from "@rectify/domain/local-date";
import type { AgeingBand } from "@rectify/domain/progress-filter";
import { rawSql, type SqlText, sql } from "../database.ts";

/** Days late from and to, inclusive. */
const BANDS: Record<AgeingBand, readonly [number, number]> = { "1-7": [1, 7], "8-30": [8, 30], "31-90": [31, 90], "90+": [91, NEVER] };

/** Conditions on the episode `alias` for `day`. All but `there` and `cancelled` presume that the day lies in the episode; all but those exclude CANCELLED. */
export function conditionsOn(day: LocalDate, alias: "e" | "b" = "e") {
  const d = dayLiteral(toDayNumber(day));
  const e = rawSql(alias);
  const counted = sql`NOT ${e}.cancelled`;
  const overdue = sql`(${e}.od_from <= ${d} AND ${d} < ${e}.od_to)`;
  const overdueOriginal = sql`(${e}.odo_from <= ${d} AND ${d} < ${e}.odo_to)`;
  const completed = sql`(${e}.comp <= ${d} AND ${d} < ${e}.clos)`;
  const late = (by: SqlText, since: SqlText) => (band: AgeingBand) =>
    sql`(${by} AND ${d} - ${since} + 1 BETWEEN ${dayLiteral(BANDS[band][0])} AND ${dayLiteral(BANDS[band][1])})`;
  const states: Record<LiveState, SqlText> = {
    NOT_STARTED: sql`(${counted} AND ${d} < LEAST(${e}.started, ${e}.staged, ${e}.comp, ${e}.clos))`,
    IN_PROGRESS: sql`(${counted} AND ${e}.started <= ${d} AND ${d} < LEAST(${e}.staged, ${e}.comp, ${e}.clos))`,
    STAGE_COMPLETED: sql`(${counted} AND ${e}.staged <= ${d} AND ${d} < LEAST(${e}.comp, ${e}.clos))`,
    COMPLETED: completed,
    CLOSED: sql`${e}.clos <= ${d}`,
  };
  return {
    /** The day lies in the episode: exactly one episode of each registered finding, the cancelled ones included. */
    there: sql`(${e}.d_from <= ${d} AND ${d} < ${e}.d_to)`,
    cancelled: sql`${e}.cancelled`,
    counted,
    states,
    /** A rank in the order of the life cycle, 0 to 5. */
    stateRank: sql`CASE WHEN ${e}.cancelled THEN 5 WHEN ${e}.clos <= ${d} THEN 4 WHEN ${e}.comp <= ${d} THEN 3
                        WHEN ${e}.staged <= ${d} THEN 2 WHEN ${e}.started <= ${d} THEN 1 ELSE 0 END`,
    open: sql`(${counted} AND ${d} < ${e}.clos)`,
    declared: sql`${e}.comp <= ${d}`,
    overdue,
    overdueOriginal,
    daysLate: sql`(${d} - ${e}.od_from + 1)`,
    daysLateOriginal: sql`(${d} - ${e}.odo_from + 1)`,
    ageing: late(overdue, sql`${e}.od_from`),
    ageingOriginal: late(overdueOriginal, sql`${e}.odo_from`),
    dueWithin: (days: number) => sql`(${counted} AND ${d} < ${e}.od_to AND ${e}.due - ${d} BETWEEN 0 AND ${dayLiteral(days)})`,
    daysLeft: sql`(${e}.due - ${d})`,
    awaiting: completed,
    awaitingDays: sql`(${d} - ${e}.comp)`,
    awaitingOver: (days: number) => sql`(${completed} AND ${d} - ${e}.comp > ${dayLiteral(days)})`,
    onTimeBase: sql`(${counted} AND ${e}.due_original < ${d})`,
    onTime: sql`(${e}.due_original < ${d} AND ${e}.comp <= ${e}.due_original)`,
    planned: sql`(${counted} AND ${e}.due_original <= ${d})`,
    noDueDate: sql`(${counted} AND ${e}.due = ${dayLiteral(NEVER)})`,
    /** Given more time at least once: each extension leads to a later day than the one before it. */
    extended: sql`(${counted} AND ${e}.due <> ${e}.due_original)`,
    /** Stage-completed as SUSTAINED: no longer able to be late. */
    settledByStage: sql`(${e}.class = 'SUSTAINED' AND ${e}.staged <= ${d} AND ${d} < ${e}.comp)`,
  };
}
export type DayConditions = ReturnType<typeof conditionsOn>;

/** An integer as a literal: a condition names its day a dozen times, and the planner sees through a literal. */
export function dayLiteral(n: DayNumber): SqlText {
  if (!Number.isInteger(n)) throw new RangeError(`not a day number: ${n}`);
  return rawSql(String(n));
}

/** How many rows of a scan meet a condition. */
export function countOf(condition: SqlText): SqlText {
  return sql`(count(*) FILTER (WHERE ${condition}))::int`;
}
