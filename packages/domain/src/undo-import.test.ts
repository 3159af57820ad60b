import { describe, expect, it } from "vitest";
import type { EventType, FindingEvent } from "./finding.ts";
import { standingEvents } from "./history.ts";
import { day } from "./local-date.ts";
import { undoEvents } from "./undo-import.ts";

const ON = day("2026-03-19");
const event = (seq: number, type: EventType, on: string, voids: number | null = null): FindingEvent => ({
  seq,
  type,
  effectiveOn: day(on),
  inferred: false,
  newDueOn: null,
  voids,
  reason: null,
});
const standing = (events: FindingEvent[]) => standingEvents(events).map((e) => e.seq);

const history = [
  event(1, "REGISTERED", "2025-06-12"),
  event(2, "COMPLETED", "2025-09-01"),
  event(3, "CORRECTED", "2025-10-01", 2),
  event(4, "COMPLETED", "2025-08-20"),
];

describe("undoing an import", () => {
  it("voids its events and brings back what it had corrected", () => {
    const plan = undoEvents(history, new Set([3, 4]), ON);
    expect(plan.blocked).toBe(false);
    if (!plan.blocked) expect(standing([...history, ...plan.events])).toEqual([1, 2]);
  });
  it("leaves nothing standing when the import made the finding", () => {
    const plan = undoEvents(history, new Set([1, 2, 3, 4]), ON);
    if (!plan.blocked) expect(standing([...history, ...plan.events])).toEqual([]);
    expect(plan.blocked).toBe(false);
  });
  it("is not held up by older events when the import changed words only", () => {
    expect(undoEvents(history, new Set(), ON)).toEqual({ blocked: false, events: [] });
  });
  it("is refused while a newer event stands, and possible after that was undone too", () => {
    const newer = [...history, event(5, "CLOSED", "2025-11-01")];
    expect(undoEvents(newer, new Set([3, 4]), ON)).toEqual({ blocked: true });
    const first = undoEvents(newer, new Set([5]), ON);
    const undone = first.blocked ? newer : [...newer, ...first.events];
    const second = undoEvents(undone, new Set([3, 4]), ON);
    expect(second.blocked).toBe(false);
    if (!second.blocked) expect(standing([...undone, ...second.events])).toEqual([1, 2]);
  });
});
