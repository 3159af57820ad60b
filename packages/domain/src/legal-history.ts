// Which event may follow which: the state machine of a finding, and where a history departs from it.
import type { EventType, FindingEvent, State } from "./finding.ts";
import { standingEvents, stateAfter } from "./history.ts";
import type { LocalDate } from "./local-date.ts";

/** States from which an event may lead on; null = not yet registered. */
const FROM: Partial<Record<EventType, readonly (State | null)[]>> = {
  REGISTERED: [null],
  STARTED: ["NOT_STARTED"],
  STAGED: ["NOT_STARTED", "IN_PROGRESS"],
  COMPLETED: ["NOT_STARTED", "IN_PROGRESS", "STAGE_COMPLETED"],
  CLOSED: ["COMPLETED"],
  RETURNED: ["STAGE_COMPLETED", "COMPLETED"],
  REOPENED: ["CLOSED"],
  CANCELLED: ["NOT_STARTED", "IN_PROGRESS", "STAGE_COMPLETED", "COMPLETED", "CLOSED"],
};

/** States in which a finding can still be late, and so be given more time by hand. A ledger may tell of an extension at any time. */
const EXTENDABLE: readonly (State | null)[] = ["NOT_STARTED", "IN_PROGRESS", "STAGE_COMPLETED"];

export function mayFollow(state: State | null, type: EventType): boolean {
  return (type === "EXTENDED" ? EXTENDABLE : (FROM[type] ?? [])).includes(state);
}

/** The first standing event that cannot stand where it stands, or null. */
export function historyFault(events: readonly FindingEvent[], originalDueOn: LocalDate | null): FindingEvent | null {
  let state: State | null = null;
  let due = originalDueOn;
  for (const e of standingEvents(events)) {
    if (e.type === "EXTENDED") {
      if (due === null || e.newDueOn === null || e.newDueOn <= due || e.newDueOn <= e.effectiveOn) return e;
      due = e.newDueOn;
    } else {
      if (!FROM[e.type]?.includes(state)) return e;
      state = stateAfter(e.type);
    }
  }
  return null;
}
