// How often a finding was extended, returned and reopened by a day. Which events stand is the domain's to say.
import type { EventType, FindingEvent } from "@rectify/domain/finding";
import { findingId } from "@rectify/domain/finding";
import { standingEvents } from "@rectify/domain/history";
import type { LocalDate } from "@rectify/domain/local-date";
import { type Queryable, sql } from "../database.ts";

export type TurnCounts = { extensions: number; returned: number; reopened: number };
export const NO_TURNS: TurnCounts = { extensions: 0, returned: 0, reopened: 0 };

type Row = { inspectionId: number; findingNo: number; seq: number; type: EventType; effectiveOn: LocalDate; voids: number | null };

/** By finding id; a finding without any is absent. */
export async function turnCounts(
  db: Queryable,
  findings: readonly { inspectionId: number; findingNo: number }[],
  day: LocalDate,
): Promise<Map<string, TurnCounts>> {
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

function countTurns(rows: readonly Row[], day: LocalDate): TurnCounts {
  const events: FindingEvent[] = rows.map((r) => ({ ...r, inferred: false, newDueOn: null, reason: null }));
  const standing = standingEvents(events).filter((e) => e.effectiveOn <= day);
  const count = (type: EventType) => standing.filter((e) => e.type === type).length;
  return { extensions: count("EXTENDED"), returned: count("RETURNED"), reopened: count("REOPENED") };
}
