import type { BoardContext } from "@rectify/domain/board";
import { day } from "@rectify/domain/local-date";

/** A board without any data on 2026-03-20, unless a test says otherwise. */
export function boardContext(change: Partial<BoardContext> = {}): BoardContext {
  return {
    today: day("2026-03-20"),
    zone: "Asia/Shanghai",
    meetingDays: [],
    place: null,
    rounds: [],
    regions: [],
    groups: [],
    units: [],
    inspectedUnits: 0,
    findings: 0,
    example: false,
    changedAt: null,
    ...change,
  };
}
