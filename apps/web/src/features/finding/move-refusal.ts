// What stands against a move: at which field it is said, and in which words.
import type { MoveRefusal } from "@rectify/domain/moves";
import type { TFunction } from "i18next";

export type MoveField = "event" | "on" | "newDueOn" | "approver" | "reason" | "form";

const FIELD: Record<MoveRefusal["code"], MoveField> = {
  NOT_REGISTERED: "form",
  STATE: "form",
  OTHER_ROLE: "form",
  DUE_NOT_STATED: "form",
  DECLARER_VERIFIES: "form",
  EVENT_UNKNOWN: "event",
  REGISTRATION_NEEDED: "event",
  HISTORY_BROKEN: "event",
  DAY_IN_FUTURE: "on",
  DAY_BEFORE_LAST_EVENT: "on",
  NOTHING_CHANGED: "on",
  NEW_DUE_MISSING: "newDueOn",
  NEW_DUE_NOT_LATER: "newDueOn",
  NEW_DUE_NOT_AFTER_APPROVAL: "newDueOn",
  APPROVER_MISSING: "approver",
  REASON_MISSING: "reason",
};

export function refusalOf(facts: Record<string, unknown>): MoveRefusal | null {
  return typeof facts.code === "string" && facts.code in FIELD ? (facts as MoveRefusal) : null;
}

export const fieldOf = (refusal: MoveRefusal): MoveField => FIELD[refusal.code];

export function refusalSentence(t: TFunction, refusal: MoveRefusal): string {
  const facts: Record<string, string | undefined> = refusal;
  const day = (name: "today" | "last" | "due" | "on") => facts[name] ?? "";
  return t(`moves.refused.${refusal.code}`, {
    today: day("today"),
    last: day("last"),
    due: day("due"),
    on: day("on"),
    state: "state" in refusal ? t(`words.state.${refusal.state}`) : "",
    event: "type" in refusal ? t(`history.event.${refusal.type}`) : "",
  });
}
