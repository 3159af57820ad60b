// A finding's history as half-open intervals of day numbers, so that every figure of a day D is a comparison and nothing is written when a due date passes.
// One episode = one finding × one due date in force × one run (a return or a reopening starts a new run).
import type { FindingHistory } from "./finding.ts";
import { standingEvents } from "./history.ts";
import { type DayNumber, NEVER, toDayNumber } from "./local-date.ts";

export type Episode = {
  /** The episode counts on the days from <= D < to. */
  from: DayNumber;
  to: DayNumber;
  /** Days of the run's steps, raw: they may lie before `from`. NEVER = not yet. A later step implies the earlier ones. */
  started: DayNumber;
  staged: DayNumber;
  comp: DayNumber;
  clos: DayNumber;
  /** NEVER = no due date stated. */
  due: DayNumber;
  dueOriginal: DayNumber;
  /** Late since, raw (may lie before `from`), and the day lateness ends: overdue on D when from <= D < to and odFrom <= D < odTo. */
  odFrom: DayNumber;
  odTo: DayNumber;
  odoFrom: DayNumber;
  odoTo: DayNumber;
  /** True when lateness by the due date in force would begin with the run's return or reopening (which came after the due date). */
  lateByReturn: boolean;
  /** The last episode of a cancelled finding, from the day it left every total; it counts in no figure but CANCELLED itself. */
  cancelled: boolean;
};

type Run = Pick<Episode, "started" | "staged" | "comp" | "clos"> & { lateFloor: DayNumber };

const freshRun = (): Run => ({ lateFloor: -NEVER, started: NEVER, staged: NEVER, comp: NEVER, clos: NEVER });

/** A return or a reopening: back in progress, and late at the earliest from that day. */
const newRun = (on: DayNumber): Run => ({ ...freshRun(), lateFloor: on, started: on });

/** The episodes of one finding in order of time; empty before it is registered. Zero-length episodes are left out. */
export function episodesOf(history: FindingHistory): Episode[] {
  const done: Episode[] = [];
  const dueOriginal = history.originalDueOn === null ? NEVER : toDayNumber(history.originalDueOn);
  let due = dueOriginal;
  let run: Run | null = null;
  let runSegments: { from: DayNumber; to: DayNumber; due: DayNumber }[] = [];
  let from = NEVER;

  // Steps of a run are known only when it ends, so its segments are turned into episodes then.
  const flush = (to: DayNumber) => {
    if (!run) return;
    runSegments.push({ from, to, due });
    for (const segment of runSegments) {
      if (segment.from < segment.to) done.push(episode(run, segment, dueOriginal, history.termClass === "SUSTAINED"));
    }
    runSegments = [];
  };

  for (const e of standingEvents(history.events)) {
    const on = toDayNumber(e.effectiveOn);
    if (e.type === "EXTENDED") {
      const next = e.newDueOn === null ? NEVER : toDayNumber(e.newDueOn);
      if (run) {
        runSegments.push({ from, to: on, due });
        from = on;
      }
      due = next;
      continue;
    }
    if (e.type === "CANCELLED") {
      flush(on);
      run = null;
      done.push({ ...episode(freshRun(), { from: on, to: NEVER, due: NEVER }, NEVER, false), due, dueOriginal, cancelled: true });
      break;
    }
    if (e.type === "REGISTERED") {
      run = freshRun();
      from = on;
    } else if (e.type === "RETURNED" || e.type === "REOPENED") {
      flush(on);
      run = newRun(on);
      from = on;
    } else if (run) {
      if (e.type === "STARTED") run.started = Math.min(run.started, on);
      if (e.type === "STAGED") run.staged = Math.min(run.staged, on);
      if (e.type === "COMPLETED") run.comp = Math.min(run.comp, on);
      if (e.type === "CLOSED") {
        run.clos = Math.min(run.clos, on);
        run.comp = Math.min(run.comp, on);
      }
    }
  }
  flush(NEVER);
  return done;
}

function episode(
  run: Run,
  segment: { from: DayNumber; to: DayNumber; due: DayNumber },
  dueOriginal: DayNumber,
  sustained: boolean,
): Episode {
  const end = Math.min(run.comp, run.clos, sustained ? run.staged : NEVER, segment.to);
  const lateSince = (due: DayNumber) => (due === NEVER ? NEVER : Math.max(due + 1, run.lateFloor));
  const odFrom = lateSince(segment.due);
  const odoFrom = lateSince(dueOriginal);
  return {
    from: segment.from,
    to: segment.to,
    started: run.started,
    staged: run.staged,
    comp: run.comp,
    clos: run.clos,
    due: segment.due,
    dueOriginal,
    odFrom,
    odTo: odFrom === NEVER ? NEVER : end,
    odoFrom,
    odoTo: odoFrom === NEVER ? NEVER : end,
    lateByReturn: segment.due !== NEVER && run.lateFloor > segment.due,
    cancelled: false,
  };
}
