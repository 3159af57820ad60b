// Reads a finding's append-only history: which events stand, what the state and the due date in force are on a day.
import type { EventType, FindingEvent, State } from "./finding.ts";
import type { LocalDate } from "./local-date.ts";

const STATE_AFTER: Partial<Record<EventType, State>> = {
  REGISTERED: "NOT_STARTED",
  STARTED: "IN_PROGRESS",
  STAGED: "STAGE_COMPLETED",
  COMPLETED: "COMPLETED",
  CLOSED: "CLOSED",
  RETURNED: "IN_PROGRESS",
  REOPENED: "IN_PROGRESS",
  CANCELLED: "CANCELLED",
};

/** The state an event leads to, or null for one that moves no state (EXTENDED, CORRECTED). */
export function stateAfter(type: EventType): State | null {
  return STATE_AFTER[type] ?? null;
}

/** Seqs of the events that a standing correction voids. A correction may itself be voided by a later one. */
export function voidedSeqs(events: readonly FindingEvent[]): Set<number> {
  const voided = new Set<number>();
  for (const e of [...events].sort((a, b) => b.seq - a.seq)) {
    if (e.type === "CORRECTED" && e.voids !== null && !voided.has(e.seq)) voided.add(e.voids);
  }
  return voided;
}

/** The standing events in the order in which they count: (effectiveOn, seq). Corrections are left out; they only void. */
export function standingEvents<E extends FindingEvent>(events: readonly E[]): E[] {
  const voided = voidedSeqs(events);
  return events
    .filter((e) => e.type !== "CORRECTED" && !voided.has(e.seq))
    .sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : a.seq - b.seq));
}

/** State on `day`, or null while the finding is not registered. */
export function stateOn(events: readonly FindingEvent[], day: LocalDate): State | null {
  let state: State | null = null;
  for (const e of standingEvents(events)) {
    if (e.effectiveOn > day) break;
    state = stateAfter(e.type) ?? state;
  }
  return state;
}

/** Due date in force on `day`: the original one, moved by the last extension approved by then. */
export function dueOn(originalDueOn: LocalDate | null, events: readonly FindingEvent[], day: LocalDate): LocalDate | null {
  let due = originalDueOn;
  for (const e of standingEvents(events)) {
    if (e.effectiveOn > day) break;
    if (e.type === "EXTENDED") due = e.newDueOn;
  }
  return due;
}
