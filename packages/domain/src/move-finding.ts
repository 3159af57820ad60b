// The one function through which a finding is moved by hand: the events to write, or what stands against it. It never changes what it is given.

import type { State } from "./finding.ts";
import { standingEvents, stateAfter, voidedSeqs } from "./history.ts";
import { historyFault, mayFollow } from "./legal-history.ts";
import type { LocalDate } from "./local-date.ts";
import { EVENT_OF, type HandEvent, type KnownEvent, type Move, type MoveRefusal, type MoveResult, NEEDS_REASON } from "./moves.ts";
import { mayCorrect, mayMove } from "./moves-by-role.ts";
import type { Principal } from "./principal.ts";

/** What is known of the finding: its original due date and its whole history. */
export type MovedFinding = { originalDueOn: LocalDate | null; events: readonly KnownEvent[] };
export type MovedBy = { actor: string; roles: Principal["roles"]; today: LocalDate };

type Correction = Extract<Move, { move: "correct" }>;
type Step = Exclude<Move, Correction>;

export function moveFinding(known: MovedFinding, move: Move, by: MovedBy): MoveResult {
  if (!mayMove(by.roles, move.move)) return { ok: false, refusal: { code: "OTHER_ROLE" } };
  const standing = standingEvents(known.events);
  const planned = move.move === "correct" ? correction(known, standing, move, by) : step(known, standing, move, by);
  if (!Array.isArray(planned)) return { ok: false, refusal: planned };
  if (move.reason === "" && NEEDS_REASON.has(move.move)) return { ok: false, refusal: { code: "REASON_MISSING" } };
  if (move.move === "extend" && move.approver === "") return { ok: false, refusal: { code: "APPROVER_MISSING" } };
  return { ok: true, events: planned };
}

/** Where the history ends: the state, the due date in force, the last day that it speaks of. */
function endOf(standing: readonly KnownEvent[], originalDueOn: LocalDate | null) {
  return {
    state: standing.reduce<State | null>((s, e) => stateAfter(e.type) ?? s, null),
    due: standing.reduce((d, e) => (e.type === "EXTENDED" ? e.newDueOn : d), originalDueOn),
    last: standing.at(-1)?.effectiveOn ?? null,
  };
}

function step(known: MovedFinding, standing: readonly KnownEvent[], move: Step, by: MovedBy): HandEvent[] | MoveRefusal {
  const { state, due, last } = endOf(standing, known.originalDueOn);
  const type = EVENT_OF[move.move];
  if (state === null || last === null) return { code: "NOT_REGISTERED" };
  if (!mayFollow(state, type)) return { code: "STATE", state };
  if (move.move === "extend" && due === null) return { code: "DUE_NOT_STATED" };
  if (move.move === "closeOut" && hasDeclared(known.events, by.actor)) return { code: "DECLARER_VERIFIES" };
  if (move.on > by.today) return { code: "DAY_IN_FUTURE", today: by.today };
  if (move.on < last) return { code: "DAY_BEFORE_LAST_EVENT", last };
  if (move.move === "extend") {
    const fault = newDueFault(move.newDueOn, due, move.on);
    if (fault) return fault;
  }
  const extension = move.move === "extend" ? { newDueOn: move.newDueOn, approver: move.approver } : {};
  return [written(known, 1, by, { type, effectiveOn: move.on, reason: move.reason || null, ...extension })];
}

/** The new date is after the old one and after the approval. */
function newDueFault(newDueOn: LocalDate | null, due: LocalDate | null, approvedOn: LocalDate): MoveRefusal | null {
  if (newDueOn === null) return { code: "NEW_DUE_MISSING" };
  if (due !== null && newDueOn <= due) return { code: "NEW_DUE_NOT_LATER", due };
  return newDueOn <= approvedOn ? { code: "NEW_DUE_NOT_AFTER_APPROVAL", on: approvedOn } : null;
}

/** Voids one event and, if told, writes it anew with its right day; the history must hold together afterwards. */
function correction(
  known: MovedFinding,
  standing: readonly KnownEvent[],
  { seq, replacement, reason }: Correction,
  by: MovedBy,
): HandEvent[] | MoveRefusal {
  const target = standing.find((e) => e.seq === seq);
  if (!target) return { code: "EVENT_UNKNOWN" };
  if (!mayCorrect(by.roles, target.type)) return { code: "OTHER_ROLE" };
  if (target.type === "REGISTERED" && !replacement) return { code: "REGISTRATION_NEEDED" };
  const events = [written(known, 1, by, { type: "CORRECTED", effectiveOn: by.today, voids: seq, reason: reason || null })];
  if (replacement) {
    const newDueOn = target.type === "EXTENDED" ? replacement.newDueOn : null;
    if (replacement.on > by.today) return { code: "DAY_IN_FUTURE", today: by.today };
    if (replacement.on === target.effectiveOn && newDueOn === target.newDueOn) return { code: "NOTHING_CHANGED" };
    if (target.type === "EXTENDED") {
      const fault = newDueFault(newDueOn, null, replacement.on);
      if (fault) return fault;
    }
    const { type, reason, approver } = target;
    events.push(written(known, 2, by, { type, effectiveOn: replacement.on, newDueOn, reason, approver }));
  }
  const after = [...known.events, ...events.map((e): KnownEvent => ({ ...e, actor: by.actor, importId: null }))];
  const fault = historyFault(after, known.originalDueOn);
  if (fault) return { code: "HISTORY_BROKEN", type: fault.type, on: fault.effectiveOn };
  const closesAnew = target.type === "CLOSED" && replacement !== null;
  if ((closesAnew && hasDeclared(known.events, by.actor)) || closedByDeclarer(after)) return { code: "DECLARER_VERIFIES" };
  return events;
}

function written(
  known: MovedFinding,
  after: number,
  by: MovedBy,
  e: Pick<HandEvent, "type" | "effectiveOn" | "reason"> & Partial<Pick<HandEvent, "newDueOn" | "voids" | "approver">>,
): HandEvent {
  const seq = Math.max(0, ...known.events.map((k) => k.seq)) + after;
  return { seq, inferred: false, newDueOn: null, voids: null, approver: null, enteredOn: by.today, ...e };
}

/** A declaration that a ledger tells of is the unit's, proven by the kept file: whoever imported it has not declared anything (decision 018). */
const declaredByHand = (e: KnownEvent) => e.type === "COMPLETED" && e.importId === null;

/** Whether the declaration that stands is this person's, or was before it was corrected: another's correction does not wash it. */
function hasDeclared(events: readonly KnownEvent[], actor: string): boolean {
  const voided = voidedSeqs(events);
  const declaration = standingEvents(events).findLast((e) => e.type === "COMPLETED");
  return events.some((e) => declaredByHand(e) && e.actor === actor && (e === declaration || voided.has(e.seq)));
}

/** Whether somewhere in the standing history one hand both declared and closed out. */
function closedByDeclarer(events: readonly KnownEvent[]): boolean {
  let declarer: string | null = null;
  for (const e of standingEvents(events)) {
    if (e.type === "COMPLETED") declarer = declaredByHand(e) ? e.actor : null;
    if (e.type === "CLOSED" && e.importId === null && e.actor === declarer) return true;
  }
  return false;
}
