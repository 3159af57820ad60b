// The standing events of a unit's findings up to a day: its timeline, and the latest word on each finding.
import type { TimelineEntry } from "@rectify/domain/board";
import { type FindingEvent, findingId } from "@rectify/domain/finding";
import { standingEvents } from "@rectify/domain/history";
import type { LocalDate } from "@rectify/domain/local-date";
import { type Queryable, sql } from "../database.ts";

export type UnitEvent = FindingEvent & { inspectionId: number; findingNo: number; text: string };

/** In the order in which they count, oldest first. */
export async function unitEvents(db: Queryable, unitId: number, asOf: LocalDate): Promise<UnitEvent[]> {
  const rows = await db.query<UnitEvent>(sql`
    SELECT v.inspection_id AS "inspectionId", v.finding_no AS "findingNo", f.text, v.seq, v.type, v.effective_on::text AS "effectiveOn",
           v.inferred, v.new_due_on::text AS "newDueOn", v.voids, v.reason
      FROM inspection i
      JOIN finding f ON f.inspection_id = i.id
      JOIN event v ON v.inspection_id = f.inspection_id AND v.finding_no = f.no
     WHERE i.unit_id = ${unitId}
     ORDER BY v.inspection_id, v.finding_no, v.seq`);
  const histories = Map.groupBy(rows, (r) => findingId(r.inspectionId, r.findingNo));
  return [...histories.values()]
    .flatMap((history) => standingEvents(history))
    .filter((e) => e.effectiveOn <= asOf)
    .sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0));
}

/** One entry for all findings that moved on the same day in the same way; latest first. */
export function timelineOf(events: readonly UnitEvent[]): TimelineEntry[] {
  const alike = Map.groupBy(events, (e) => JSON.stringify([e.effectiveOn, e.type, e.reason, e.inferred]));
  return [...alike.values()]
    .flatMap(([first, ...rest]): TimelineEntry[] =>
      first === undefined
        ? []
        : [
            {
              day: first.effectiveOn,
              kind: first.type,
              findings: [first, ...rest].map((e) => ({ finding: findingId(e.inspectionId, e.findingNo), text: e.text })),
              reason: first.reason,
              inferred: first.inferred,
            },
          ],
    )
    .sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0));
}
