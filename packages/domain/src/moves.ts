// What the office, and in part the unit, can do to a finding by hand, in its words: the shape of the order, of the refusal, and of what it writes.
import { z } from "zod";
import type { EventType, FindingEvent, State } from "./finding.ts";
import { type LocalDate, localDateSchema } from "./local-date.ts";

/** Moves that lead to one state and ask for nothing but a day and, most of them, a reason. */
export const PLAIN_MOVES = ["start", "stage", "declare", "closeOut", "return", "reopen", "cancel"] as const;
/** In the order in which they are offered: along the life of a finding, the rare ones last. */
export const MOVES = ["start", "stage", "declare", "closeOut", "return", "reopen", "extend", "cancel", "correct"] as const;
export type MoveName = (typeof MOVES)[number];

/** What a move writes; a correction voids an event and may write it anew. */
export const EVENT_OF: Record<MoveName, EventType> = {
  start: "STARTED",
  stage: "STAGED",
  declare: "COMPLETED",
  closeOut: "CLOSED",
  return: "RETURNED",
  reopen: "REOPENED",
  cancel: "CANCELLED",
  extend: "EXTENDED",
  correct: "CORRECTED",
};

/** Moves that must say why; a close-out gives the opinion of whoever verified. */
export const NEEDS_REASON: ReadonlySet<MoveName> = new Set(["closeOut", "return", "reopen", "cancel", "extend", "correct"]);

const text = z.string().trim().max(2_000).default("");
const stated = { on: localDateSchema, reason: text };

/** An order as it comes from a form: blank texts and a missing new date are for the domain to refuse, field by field. */
export const moveSchema = z.discriminatedUnion("move", [
  z.strictObject({ move: z.enum(PLAIN_MOVES), ...stated }),
  z.strictObject({ move: z.literal("extend"), ...stated, approver: text, newDueOn: localDateSchema.nullable() }),
  z.strictObject({
    move: z.literal("correct"),
    reason: text,
    /** The standing event to void. */
    seq: z.int().positive(),
    /** The same event told right; null = it did not happen. */
    replacement: z.strictObject({ on: localDateSchema, newDueOn: localDateSchema.nullable().default(null) }).nullable(),
  }),
]);
export type Move = z.output<typeof moveSchema>;

/** An event with what only moves ask for: who wrote it, and whether a file did. */
export type KnownEvent = FindingEvent & { readonly actor: string; readonly importId: number | null; readonly approver: string | null };

/** An event made by hand. `enteredOn`: the office's day on which it was written, whatever the day from which it counts. */
export type HandEvent = FindingEvent & { readonly approver: string | null; readonly enteredOn: LocalDate };

export type MoveRefusal =
  | { code: "NOT_REGISTERED" }
  /** Not a move, or not a record, of one's roles. */
  | { code: "OTHER_ROLE" }
  /** Not from this state. */
  | { code: "STATE"; state: State }
  | { code: "DAY_IN_FUTURE"; today: LocalDate }
  | { code: "DAY_BEFORE_LAST_EVENT"; last: LocalDate }
  | { code: "REASON_MISSING" }
  | { code: "APPROVER_MISSING" }
  | { code: "DUE_NOT_STATED" }
  | { code: "NEW_DUE_MISSING" }
  | { code: "NEW_DUE_NOT_LATER"; due: LocalDate }
  | { code: "NEW_DUE_NOT_AFTER_APPROVAL"; on: LocalDate }
  /** Whoever declared a finding does not verify it. */
  | { code: "DECLARER_VERIFIES" }
  /** No standing event has this seq. */
  | { code: "EVENT_UNKNOWN" }
  /** A finding without its registration would count nowhere: cancel it instead. */
  | { code: "REGISTRATION_NEEDED" }
  | { code: "NOTHING_CHANGED" }
  /** The history would no longer hold together at this event. */
  | { code: "HISTORY_BROKEN"; type: EventType; on: LocalDate };

export type MoveResult = { ok: true; events: HandEvent[] } | { ok: false; refusal: MoveRefusal };
