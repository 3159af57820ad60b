// Walks the chain of the audit from its first row, a batch at a time, and names the first row that does not fit.
import { AUDIT_FIRST_HASH, type AuditHead, type AuditLink, type AuditVerdict } from "@rectify/domain/audit";
import { type Queryable, sql } from "../database.ts";
import { auditHash, type StoredEntry } from "./audit.ts";

const BATCH = 2_000;

/** One text a batch: a hundred thousand rows in single cells would take several times as long to be taken over. */
async function rowsAfter(db: Queryable, id: number): Promise<StoredEntry[]> {
  const [batch] = await db.query<{ rows: string | null }>(sql`
    SELECT json_agg(r ORDER BY r.id)::text AS rows FROM (
      SELECT id::float8 AS id, actor, actor_name AS "actorName", origin, action, subject, prev_hash AS "prevHash", hash,
             -- What appendAudit never writes must not look like something it writes.
             CASE WHEN at >= '0001-01-01' THEN to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') ELSE at::text END AS at,
             COALESCE(before, '["no value"]') AS before, COALESCE(after, '["no value"]') AS after
        FROM audit WHERE audit.id > ${id} ORDER BY audit.id LIMIT ${BATCH}) r`);
  return batch?.rows ? (JSON.parse(batch.rows) as StoredEntry[]) : [];
}

/** All rows in their order, a batch at a time; the next one is on its way while this one is looked at. */
export async function* auditBatches(db: Queryable): AsyncGenerator<StoredEntry[]> {
  let rows = await rowsAfter(db, 0);
  while (rows.length > 0) {
    const next = rowsAfter(db, rows.at(-1)?.id ?? 0);
    // Whoever stops in between has its answer; a failure of what was asked ahead is none of it.
    next.catch(() => undefined);
    yield rows;
    rows = await next;
  }
}

function misfit(row: StoredEntry, wanted: { id: number; prevHash: string }, kept: AuditHead | null): AuditLink | null {
  if (row.id !== wanted.id) return "number";
  if (row.prevHash !== wanted.prevHash) return "previous";
  if (row.hash !== auditHash(row)) return "hash";
  return kept && row.id === kept.rows && row.hash !== kept.hash ? "head" : null;
}

/** How many rows there are, and the hash that the last one bears. */
export async function auditHead(db: Queryable): Promise<AuditHead> {
  const [head] = await db.query<AuditHead>(sql`
    SELECT (SELECT count(*) FROM audit)::int AS rows, COALESCE((SELECT hash FROM audit ORDER BY id DESC LIMIT 1), ${AUDIT_FIRST_HASH}) AS hash`);
  return head ?? { rows: 0, hash: AUDIT_FIRST_HASH };
}

/** Recomputes the whole chain. With a head that was `kept` elsewhere also a cut-off or rewritten end is found. */
export async function verifyAudit(db: Queryable, kept: AuditHead | null = null): Promise<AuditVerdict> {
  let [rows, hash] = [0, AUDIT_FIRST_HASH];
  for await (const batch of auditBatches(db)) {
    for (const row of batch) {
      const wanted = { id: rows + 1, prevHash: hash };
      const link = misfit(row, wanted, kept);
      if (link) return { ...(await auditHead(db)), firstBad: { row: wanted.id, link } };
      [rows, hash] = [row.id, row.hash];
    }
  }
  return { rows, hash, firstBad: kept && kept.rows > rows ? { row: rows + 1, link: "head" } : null };
}
