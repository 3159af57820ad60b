// A finding as one line of a list, as it stood on a day: its columns in SQL, and the row they make.
import { findingId, STATES, type TermClass } from "@rectify/domain/finding";
import { fromDayNumber, type LocalDate, NEVER } from "@rectify/domain/local-date";
import type { FindingRow } from "@rectify/domain/overview";
import type { WarningDays } from "@rectify/domain/warning-days";
import { type SqlText, sql } from "../database.ts";
import { conditionsOn } from "./day-conditions.ts";
import { latenessOf, NO_TURNS, type TurnCounts, type Turns } from "./turn-counts.ts";

export type RowAtDay = Omit<
  FindingRow,
  | "finding"
  | "state"
  | "dueOn"
  | "originalDueOn"
  | "daysLate"
  | "lateSince"
  | "lateBy"
  | "lateOriginal"
  | "daysLeft"
  | "awaitingDays"
  | keyof TurnCounts
> & {
  inspectionId: number;
  findingNo: number;
  stateRank: number;
  due: number;
  dueOriginal: number;
  daysLate: number;
  lateSince: number;
  overdueOriginal: boolean;
  daysLateOriginal: number;
  lateSinceOriginal: number;
  dueSoon: boolean;
  daysLeft: number;
  awaiting: boolean;
  awaitingDays: number;
  termClass: TermClass | null;
};

/** SELECT of the list's columns from episodes of `asOf` in the relation `episodes`, aliased e; `warning` holds on that day. */
export function rowsAtDay(episodes: SqlText, asOf: LocalDate, warning: WarningDays): SqlText {
  const on = conditionsOn(asOf);
  return sql`
    SELECT e.inspection_id AS "inspectionId", e.finding_no AS "findingNo", f.code, u.short_name AS unit, e.unit_id AS "unitId", r.name AS round,
           a.title AS aspect, t.title AS item, f.text, e.category, e.class AS "termClass", ${on.stateRank} AS "stateRank",
           f.leader, f.lead_department AS department, f.person, e.due::int, e.due_original::int AS "dueOriginal",
           ${on.overdue} AS overdue, ${on.daysLate}::int AS "daysLate", e.od_from::int AS "lateSince",
           ${on.overdueOriginal} AS "overdueOriginal", ${on.daysLateOriginal}::int AS "daysLateOriginal", e.odo_from::int AS "lateSinceOriginal",
           ${on.dueWithin(warning.firstWarningDays)} AS "dueSoon", ${on.daysLeft}::int AS "daysLeft",
           ${on.awaiting} AS awaiting, ${on.awaitingDays}::int AS "awaitingDays"
      FROM ${episodes} e
      JOIN finding f ON f.inspection_id = e.inspection_id AND f.no = e.finding_no
      JOIN unit u ON u.id = e.unit_id
      JOIN inspection_round r ON r.id = e.round_id
      LEFT JOIN aspect a ON a.inspection_id = f.inspection_id AND a.no = f.aspect_no
      LEFT JOIN item t ON t.inspection_id = f.inspection_id AND t.no = f.item_no`;
}

/** A day number as a day; "never" is not a day. */
function dayOrNull(n: number): LocalDate | null {
  return n === NEVER ? null : fromDayNumber(n);
}

const NOT_LATE = { daysLate: null, lateSince: null, lateBy: null };

export function rowOf(r: RowAtDay, turns: ReadonlyMap<string, Turns>): FindingRow {
  const { inspectionId, findingNo, stateRank, due, dueOriginal, dueSoon, daysLeft, awaiting, awaitingDays, ...late } = r;
  const { daysLate, lateSince, overdueOriginal, daysLateOriginal, lateSinceOriginal, ...same } = late;
  const finding = findingId(inspectionId, findingNo);
  const own = turns.get(finding) ?? NO_TURNS;
  const { last: _, ...counts } = own;
  return {
    ...same,
    finding,
    state: STATES[stateRank] ?? "CANCELLED",
    dueOn: dayOrNull(due),
    originalDueOn: dayOrNull(dueOriginal),
    ...(r.overdue ? latenessOf(daysLate, fromDayNumber(lateSince), own) : NOT_LATE),
    lateOriginal: overdueOriginal ? latenessOf(daysLateOriginal, fromDayNumber(lateSinceOriginal), own) : null,
    daysLeft: dueSoon ? daysLeft : null,
    awaitingDays: awaiting ? awaitingDays : null,
    ...counts,
  };
}
