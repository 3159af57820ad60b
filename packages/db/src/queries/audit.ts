// The audit trail: one row a mutation, in its transaction, each row's SHA-256 covering the row before it.
import { createHash } from "node:crypto";
import { type Queryable, sql } from "../database.ts";

export type AuditEntry = {
  /** ISO 8601, UTC, milliseconds. */
  at: string;
  actor: string;
  origin: string;
  action: string;
  subject: string;
  before: unknown;
  after: unknown;
};

type StoredEntry = AuditEntry & { id: number; prevHash: string; hash: string };

const FIRST = "0".repeat(64);
/** Advisory lock that makes writers of the chain queue up. */
const CHAIN_LOCK = 7_210_403;

/** JSON with sorted keys: the same value always gives the same text, also after a round trip through jsonb. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined);
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => `${JSON.stringify(k)}:${canonicalJson(v)}`)
      .join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}

function hashOf(id: number, prevHash: string, e: AuditEntry): string {
  const text = canonicalJson([id, e.at, e.actor, e.origin, e.action, e.subject, e.before ?? null, e.after ?? null, prevHash]);
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Appends one row to the chain. Call it inside the transaction of what it tells. */
export async function appendAudit(tx: Queryable, entry: AuditEntry): Promise<void> {
  await tx.query(sql`SELECT pg_advisory_xact_lock(${CHAIN_LOCK})::text AS locked`);
  const [last] = await tx.query<{ id: number; hash: string }>(sql`SELECT id::int AS id, hash FROM audit ORDER BY id DESC LIMIT 1`);
  const id = (last?.id ?? 0) + 1;
  const prevHash = last?.hash ?? FIRST;
  await tx.execute(sql`
    INSERT INTO audit (id, at, actor, origin, action, subject, before, after, prev_hash, hash)
    VALUES (${id}, ${entry.at}::timestamptz, ${entry.actor}, ${entry.origin}, ${entry.action}, ${entry.subject},
            ${canonicalJson(entry.before ?? null)}::jsonb, ${canonicalJson(entry.after ?? null)}::jsonb, ${prevHash}, ${hashOf(id, prevHash, entry)})`);
}

/** Recomputes the whole chain; the first row that does not fit, or null when all fit. */
export async function verifyAudit(db: Queryable): Promise<{ rows: number; firstBad: number | null }> {
  const rows = await db.query<StoredEntry>(sql`
    SELECT id::int AS id, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, actor, origin, action, subject, before, after,
           prev_hash AS "prevHash", hash
    FROM audit ORDER BY id`);
  let prevHash = FIRST;
  for (const [i, row] of rows.entries()) {
    if (row.id !== i + 1 || row.prevHash !== prevHash || row.hash !== hashOf(row.id, prevHash, row))
      return { rows: rows.length, firstBad: i + 1 };
    prevHash = row.hash;
  }
  return { rows: rows.length, firstBad: null };
}
