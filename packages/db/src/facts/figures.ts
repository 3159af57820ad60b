// The figures of one day in one scope, in one pass over the episodes of that day.
import { assertFigures } from "@rectify/domain/figures";
import { LIVE_STATES, type LiveState } from "@rectify/domain/finding";
import type { LocalDate } from "@rectify/domain/local-date";
import type { Figures } from "@rectify/domain/overview";
import { AGEING_BANDS, type AgeingBand, type ScopedFilter } from "@rectify/domain/progress-filter";
import { joinSql, type Queryable, rawSql, type SqlText, sql } from "../database.ts";
import { conditionsOn, countOf, type DayConditions } from "./day-conditions.ts";
import { inScope, scopeOf } from "./scope.ts";
import { warningDaysOn } from "./warning-days.ts";

type Counts = {
  total: number;
  cancelled: number;
  declared: number;
  overdue: number;
  overdue_original: number;
  due_soon: number;
  due_soon_10: number;
  awaiting: number;
  awaiting_over_30: number;
  on_time: number;
  on_time_base: number;
  planned: number;
  no_due_date: number;
  extended: number;
} & Record<LiveState | AgeingBand | `original ${AgeingBand}`, number>;

/** By the warning days in force on the day. Throws when the counts contradict themselves. */
export async function figures(db: Queryable, filter: ScopedFilter, day: LocalDate): Promise<Figures> {
  const on = conditionsOn(day);
  const scope = await scopeOf(db, filter);
  const warning = await warningDaysOn(db, day);
  const [n] = await db.query<Counts>(sql`
    SELECT ${countOf(on.counted)} AS total,
           ${countOf(on.cancelled)} AS cancelled,
           ${countOf(on.declared)} AS declared,
           ${countOf(on.overdue)} AS overdue,
           ${countOf(on.overdueOriginal)} AS overdue_original,
           ${countOf(on.dueWithin(warning.firstWarningDays))} AS due_soon,
           ${countOf(on.dueWithin(warning.secondWarningDays))} AS due_soon_10,
           ${countOf(on.awaiting)} AS awaiting,
           ${countOf(on.awaitingOver(warning.awaitingLongDays))} AS awaiting_over_30,
           ${countOf(on.onTime)} AS on_time,
           ${countOf(on.onTimeBase)} AS on_time_base,
           ${countOf(on.planned)} AS planned,
           ${countOf(on.noDueDate)} AS no_due_date,
           ${countOf(on.extended)} AS extended,
           ${eachState(on)},
           ${eachBand("", on.ageing)},
           ${eachBand("original ", on.ageingOriginal)}
      FROM finding_episode e
     WHERE ${on.there} AND ${inScope(scope)}`);
  return figuresOf(n as Counts);
}

function eachState(on: DayConditions): SqlText {
  return joinSql(LIVE_STATES.map((state) => sql`${countOf(on.states[state])} AS ${rawSql(`"${state}"`)}`));
}

function eachBand(prefix: string, condition: (band: AgeingBand) => SqlText): SqlText {
  return joinSql(AGEING_BANDS.map((band) => sql`${countOf(condition(band))} AS ${rawSql(`"${prefix}${band}"`)}`));
}

function figuresOf(n: Counts): Figures {
  return assertFigures({
    total: n.total,
    states: {
      NOT_STARTED: n.NOT_STARTED,
      IN_PROGRESS: n.IN_PROGRESS,
      STAGE_COMPLETED: n.STAGE_COMPLETED,
      COMPLETED: n.COMPLETED,
      CLOSED: n.CLOSED,
    },
    cancelled: n.cancelled,
    declared: { done: n.declared, total: n.total },
    verified: { done: n.CLOSED, total: n.total },
    overdue: n.overdue,
    overdueOriginal: n.overdue_original,
    dueSoon: n.due_soon,
    dueSoon10: n.due_soon_10,
    awaitingVerification: n.awaiting,
    awaitingOver30: n.awaiting_over_30,
    onTime: { done: n.on_time, total: n.on_time_base },
    planned: n.planned,
    noDueDate: n.no_due_date,
    extended: n.extended,
    ageing: { "1-7": n["1-7"], "8-30": n["8-30"], "31-90": n["31-90"], "90+": n["90+"] },
    ageingOriginal: {
      "1-7": n["original 1-7"],
      "8-30": n["original 8-30"],
      "31-90": n["original 31-90"],
      "90+": n["original 90+"],
    },
  });
}
