// Which moves are whose: the unit says how far it is, the office's editors keep the record, its verifiers judge what was declared.
import type { EventType } from "./finding.ts";
import { EVENT_OF, MOVES, type MoveName } from "./moves.ts";
import type { Principal } from "./principal.ts";

type Roles = Principal["roles"];

const MOVES_OF: Partial<Record<Roles[number], readonly MoveName[]>> = {
  reporter: ["start", "stage", "declare"],
  editor: ["start", "stage", "declare", "extend", "cancel", "correct"],
  verifier: ["closeOut", "return", "reopen", "correct"],
};

export function mayMove(roles: Roles, move: MoveName): boolean {
  return roles.some((role) => MOVES_OF[role]?.includes(move));
}

/** A record is corrected by whoever might have written it; the registration, which no move writes, by who may cancel the finding. */
export function mayCorrect(roles: Roles, type: EventType): boolean {
  const written = type === "REGISTERED" ? "cancel" : MOVES.find((move) => EVENT_OF[move] === type);
  return written !== undefined && mayMove(roles, "correct") && mayMove(roles, written);
}
