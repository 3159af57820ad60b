// What is filled in of a move, as the form holds it, and the order that it makes.
import { type LocalDate, parseLocalDate } from "@rectify/domain/local-date";
import type { Move, MoveName } from "@rectify/domain/moves";

/** Texts as typed; a day field may be empty or half typed. `replaces`: the corrected event did happen, on another day. */
export type MoveDraft = { on: string; reason: string; newDueOn: string; approver: string; seq: number | null; replaces: boolean };

export const emptyDraft = (today: LocalDate): MoveDraft => ({
  on: today,
  reason: "",
  newDueOn: "",
  approver: "",
  seq: null,
  replaces: false,
});

/** Null while the day, or the event to correct, is not chosen. */
export function orderOf(move: MoveName, draft: MoveDraft): Move | null {
  const on = parseLocalDate(draft.on);
  const newDueOn = parseLocalDate(draft.newDueOn);
  const { reason, approver, seq } = draft;
  if (move === "correct") {
    if (seq === null || (draft.replaces && !on)) return null;
    return { move, reason, seq, replacement: draft.replaces && on ? { on, newDueOn } : null };
  }
  if (!on) return null;
  return move === "extend" ? { move, on, reason, approver, newDueOn } : { move, on, reason };
}

/** As far as the server needs it to say what the move would do. */
export function previewOf(move: MoveName, draft: MoveDraft) {
  const on = parseLocalDate(draft.on);
  const newDueOn = parseLocalDate(draft.newDueOn);
  return {
    ...(on && (move !== "correct" || draft.replaces) ? { on } : {}),
    ...(newDueOn ? { newDueOn } : {}),
    ...(move === "correct" && draft.seq !== null ? { seq: draft.seq, replaces: draft.replaces } : {}),
  };
}
