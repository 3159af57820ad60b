// How often a finding was extended, returned and reopened by a day, and which came last. Which events stand is the domain's to say.
import type { EventType, FindingEvent } from "@rectify/domain/finding";
import { findingId } from "@rectify/domain/finding";
import { standingEvents } from "@rectify/domain/history";
import type { LocalDate } from "@rectify/domain/local-date";
import type { Lateness } from "@rectify/domain/overview";
import { type Queryable, sql } from "../database.ts";

export type TurnCounts = { extensions: number; returned: number; reopened: number };
export type Turns = TurnCounts & { last: { type: "RETURNED" | "REOPENED"; on: LocalDate } | null };
export const NO_TURNS: Turns = { extensions: 0, returned: 0, reopened: 0, last: null };

/** It began with the last return or reopening where that came on the first late day; earlier ones were before the due date had passed. */
export function latenessOf(daysLate: number, lateSince: LocalDate, { last }: Turns): Lateness {
  return { daysLate, lateSince, lateBy: last?.on === lateSince ? last.type : "DUE" };
}

type Row = { inspectionId: number; findingNo: number; seq: number; type: EventType; effectiveOn: LocalDate; voids: number | null };

/** By finding id; a finding without any is absent. */
export async function turnCounts(
  db: Queryable,
  findings: readonly { inspectionId: number; findingNo: number }[],
  day: LocalDate,
): Promise<Map<string, Turns>> {
  if (findings.length === 0) return new Map();
  const rows = await db.query<Row>(sql`
    SELECT v.inspection_id AS "inspectionId", v.finding_no AS "findingNo", v.seq, v.type, v.effective_on::text AS "effectiveOn", v.voids
      FROM event v
      JOIN unnest(${findings.map((f) => f.inspectionId)}::int[], ${findings.map((f) => f.findingNo)}::int[]) AS k (inspection_id, finding_no)
        ON k.inspection_id = v.inspection_id AND k.finding_no = v.finding_no
     WHERE v.type IN ('EXTENDED', 'RETURNED', 'REOPENED', 'CORRECTED')`);
  const byFinding = Map.groupBy(rows, (r) => findingId(r.inspectionId, r.findingNo));
  return new Map([...byFinding].map(([id, events]) => [id, countTurns(events, day)]));
}

function countTurns(rows: readonly Row[], day: LocalDate): Turns {
  const events: FindingEvent[] = rows.map((r) => ({ ...r, inferred: false, newDueOn: null, reason: null }));
  const standing = standingEvents(events).filter((e) => e.effectiveOn <= day);
  const count = (type: EventType) => standing.filter((e) => e.type === type).length;
  const last = standing.findLast((e): e is typeof e & { type: "RETURNED" | "REOPENED" } => e.type !== "EXTENDED");
  return {
    extensions: count("EXTENDED"),
    returned: count("RETURNED"),
    reopened: count("REOPENED"),
    last: last ? { type: last.type, on: last.effectiveOn } : null,
  };
}
