// Where one finding stands on one day: the single source of every count, list and label.

import type { Episode } from "./episodes.ts";
import type { State } from "./finding.ts";
import { type DayNumber, NEVER } from "./local-date.ts";

export type Standing = {
  state: State;
  /** Not CANCELLED: counts in the total. */
  counted: boolean;
  open: boolean;
  declared: boolean;
  overdue: boolean;
  overdueOriginal: boolean;
  /** Days late; 0 when not overdue. */
  daysLate: number;
  daysLateOriginal: number;
  /** Days to the due date in force while it can still become overdue, else null. Whether that is soon is for the warning days to say. */
  daysLeft: number | null;
  /** Days since the declaration when awaiting verification, else null. */
  awaitingDays: number | null;
  planned: boolean;
  onTimeBase: boolean;
  onTime: boolean;
  noDueDate: boolean;
  /** Given more time at least once: each extension leads to a later day than the one before it. */
  extended: boolean;
  /** Stage-completed as SUSTAINED: no longer able to be late. */
  settledByStage: boolean;
  /** First day of the present lateness; NEVER when not overdue. */
  lateSince: DayNumber;
  /** True when the present lateness began with a return or a reopening, false when the due date passed. */
  lateByReturn: boolean;
};

/** The episode in which `d` lies, or null while the finding is not registered. */
export function episodeOn(episodes: readonly Episode[], d: DayNumber): Episode | null {
  return episodes.find((e) => e.from <= d && d < e.to) ?? null;
}

export function stateIn(e: Episode, d: DayNumber): State {
  if (e.cancelled) return "CANCELLED";
  if (d >= e.clos) return "CLOSED";
  if (d >= e.comp) return "COMPLETED";
  if (d >= e.staged) return "STAGE_COMPLETED";
  return d >= e.started ? "IN_PROGRESS" : "NOT_STARTED";
}

/** Standing on `d` by its episode of that day. */
export function standingIn(e: Episode, d: DayNumber): Standing {
  const state = stateIn(e, d);
  const counted = !e.cancelled;
  const declared = state === "COMPLETED" || state === "CLOSED";
  const overdue = counted && e.odFrom <= d && d < e.odTo;
  const overdueOriginal = counted && e.odoFrom <= d && d < e.odoTo;
  // odTo is the day from which the finding can no longer be late, so it also bounds "due soon".
  const canBecomeOverdue = counted && e.due !== NEVER && d < e.odTo;
  const daysLeft = canBecomeOverdue && d <= e.due ? e.due - d : null;
  const onTimeBase = counted && e.dueOriginal < d;
  return {
    state,
    counted,
    open: counted && state !== "CLOSED",
    declared,
    overdue,
    overdueOriginal,
    daysLate: overdue ? d - e.odFrom + 1 : 0,
    daysLateOriginal: overdueOriginal ? d - e.odoFrom + 1 : 0,
    daysLeft,
    awaitingDays: state === "COMPLETED" ? d - e.comp : null,
    planned: counted && e.dueOriginal <= d,
    onTimeBase,
    onTime: onTimeBase && declared && e.comp <= e.dueOriginal,
    noDueDate: counted && e.due === NEVER,
    extended: counted && e.due !== e.dueOriginal,
    settledByStage: state === "STAGE_COMPLETED" && e.odTo <= d,
    lateSince: overdue ? e.odFrom : NEVER,
    lateByReturn: overdue && e.lateByReturn,
  };
}

/** Standing on `d`, or null while the finding is not registered. */
export function standingOn(episodes: readonly Episode[], d: DayNumber): Standing | null {
  const e = episodeOn(episodes, d);
  return e && standingIn(e, d);
}
