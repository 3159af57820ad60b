// What a move would change today: where the finding would stand, and the figures of its unit before and after.
import { episodesOf } from "./episodes.ts";
import { pooledRow, rollUp } from "./figures.ts";
import type { FindingHistory, State } from "./finding.ts";
import { dueOn } from "./history.ts";
import { fromDayNumber, type LocalDate, toDayNumber } from "./local-date.ts";
import type { MoveName, MoveRefusal } from "./moves.ts";
import type { PooledRow } from "./overview.ts";
import { type Standing, standingOn } from "./standing.ts";
import { DEFAULT_WARNING_DAYS } from "./warning-days.ts";

export type MoveEffect = {
  /** Null: not registered on the day. */
  state: State | null;
  dueOn: LocalDate | null;
  overdue: boolean;
  /** First day of the lateness, when overdue. */
  lateSince: LocalDate | null;
  daysLate: number;
  unit: { before: PooledRow; after: PooledRow };
};

/** A move as it is offered: what it would do, or why it cannot be done. */
export type MoveOffer = { move: MoveName; refusal: MoveRefusal | null; effect: MoveEffect | null };

export type FindingMoves = {
  version: number;
  today: LocalDate;
  state: State | null;
  overdue: boolean;
  dueOn: LocalDate | null;
  /** No move may be dated before this day. */
  earliestOn: LocalDate | null;
  moves: MoveOffer[];
  /** Numbers (seq) of the events that the asker may correct. */
  correctable: number[];
};

/** `unit`: its pooled findings today, this one among them as it stands before the move. */
export function moveEffect(before: FindingHistory, after: FindingHistory, unit: PooledRow, today: LocalDate): MoveEffect {
  const at = (history: FindingHistory) => standingOn(episodesOf(history), toDayNumber(today));
  const [was, is] = [at(before), at(after)];
  return {
    state: is?.state ?? null,
    dueOn: dueOn(after.originalDueOn, after.events, today),
    overdue: is?.overdue ?? false,
    lateSince: is?.overdue ? fromDayNumber(is.lateSince) : null,
    daysLate: is?.daysLate ?? 0,
    unit: { before: unit, after: exchanged(unit, was, is) },
  };
}

/** The pooled row with one finding's standing taken out and another put in. Whatever the warning days: a pooled row counts nothing by them. */
function exchanged(unit: PooledRow, was: Standing | null, is: Standing | null): PooledRow {
  const [out, into] = [pooledRow(rollUp([was], DEFAULT_WARNING_DAYS)), pooledRow(rollUp([is], DEFAULT_WARNING_DAYS))];
  return {
    total: unit.total - out.total + into.total,
    declared: unit.declared - out.declared + into.declared,
    verified: unit.verified - out.verified + into.verified,
    overdue: unit.overdue - out.overdue + into.overdue,
  };
}
