import type { EventType } from "@rectify/domain/finding";
import { stateAfter } from "@rectify/domain/history";
import type { Mark } from "../ui/mark.ts";

/** The shape of the state an event leads to; null for one that moves no state. `late`: lateness starts with it. */
export function eventMark(type: EventType, late = false): Mark | null {
  return late ? "OVERDUE" : stateAfter(type);
}
