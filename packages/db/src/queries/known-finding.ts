// One finding as a move by hand needs to know it: its version, its place, and its history with who wrote it.
import type { EventRow } from "@rectify/domain/board";
import type { TermClass } from "@rectify/domain/finding";
import type { LocalDate } from "@rectify/domain/local-date";
import { type Queryable, type SqlText, sql } from "../database.ts";

export type FindingKey = { inspectionId: number; no: number };
export type StoredEvent = Omit<EventRow, "voided">;
export type HandledFinding = {
  unitId: number;
  version: number;
  termClass: TermClass | null;
  originalDueOn: LocalDate | null;
  events: StoredEvent[];
};

/** The events of one finding in the order in which they count. */
export function storedEvents(db: Queryable, { inspectionId, no }: FindingKey): Promise<StoredEvent[]> {
  return db.query(sql`
    SELECT seq, type, effective_on::text AS "effectiveOn", inferred, new_due_on::text AS "newDueOn", voids, reason, approver, actor,
           to_char(recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "recordedAt", import_id AS "importId"
      FROM event WHERE inspection_id = ${inspectionId} AND finding_no = ${no} ORDER BY effective_on, seq`);
}

async function handledFinding(db: Queryable, at: FindingKey, lock: SqlText): Promise<HandledFinding | null> {
  const [found] = await db.query<Omit<HandledFinding, "events">>(sql`
    SELECT i.unit_id AS "unitId", f.version, f.term_class AS "termClass", f.original_due_on::text AS "originalDueOn"
      FROM finding f JOIN inspection i ON i.id = f.inspection_id
     WHERE f.inspection_id = ${at.inspectionId} AND f.no = ${at.no} ${lock}`);
  return found ? { ...found, events: await storedEvents(db, at) } : null;
}

/** As it stands now. */
export const knownFinding = (db: Queryable, at: FindingKey) => handledFinding(db, at, sql``);

/** As it stands now, and no other writer moves it until the transaction ends. */
export const lockedFinding = (tx: Queryable, at: FindingKey) => handledFinding(tx, at, sql`FOR UPDATE OF f`);
