// Undoing an import: its events are voided, never deleted; refused where newer events build on them.
import type { FindingEvent } from "./finding.ts";
import { voidedSeqs } from "./history.ts";
import type { LocalDate } from "./local-date.ts";

export type UndoPlan = { blocked: false; events: FindingEvent[] } | { blocked: true };

/**
 * The corrections that take an import's events out of one finding's history; corrections that the import itself wrote are voided too, which
 * brings back what they had voided. Blocked when a later event that still stands came from elsewhere.
 */
export function undoEvents(events: readonly FindingEvent[], ofImport: ReadonlySet<number>, on: LocalDate): UndoPlan {
  // An import that changed words only has no events for others to build on.
  if (ofImport.size === 0) return { blocked: false, events: [] };
  const voided = voidedSeqs(events);
  const last = Math.max(0, ...ofImport);
  const buildsOnIt = (e: FindingEvent) => e.seq > last && !voided.has(e.seq) && (e.type !== "CORRECTED" || (e.voids ?? 0) <= last);
  if (events.some(buildsOnIt)) return { blocked: true };
  let seq = Math.max(0, ...events.map((e) => e.seq));
  const corrections = events
    // A correction of the import's own event stays: without it that event would come back.
    .filter((e) => ofImport.has(e.seq) && !voided.has(e.seq) && !(e.voids !== null && ofImport.has(e.voids)))
    .map(
      (e): FindingEvent => ({
        seq: ++seq,
        type: "CORRECTED",
        effectiveOn: on,
        inferred: false,
        newDueOn: null,
        voids: e.seq,
        reason: "撤销导入",
      }),
    );
  return { blocked: false, events: corrections };
}
