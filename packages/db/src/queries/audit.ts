// The audit trail: one row a mutation, in its transaction, each row's SHA-256 covering the row before it.
import { hash } from "node:crypto";
import { AUDIT_FIRST_HASH } from "@rectify/domain/audit";
import { type Queryable, sql } from "../database.ts";

export type AuditEntry = {
  /** ISO 8601, UTC, milliseconds. */
  at: string;
  /** Name of the account. Under which name its owner is known now is looked up and kept beside it. */
  actor: string;
  origin: string;
  action: string;
  subject: string;
  before: unknown;
  after: unknown;
};

export type StoredEntry = AuditEntry & { id: number; actorName: string | null; prevHash: string; hash: string };

/** Advisory lock that makes writers of the chain queue up. */
const CHAIN_LOCK = 7_210_403;

/** JSON with sorted keys: the same value always gives the same text, also after a round trip through jsonb. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value ?? null);
  let fields = "";
  for (const key of Object.keys(value).sort()) {
    const field = (value as Record<string, unknown>)[key];
    if (field !== undefined) fields += `${fields === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(field)}`;
  }
  return `{${fields}}`;
}

/** Covers every column. Rows older than the column of names have none, and were hashed without it. */
export function auditHash(e: Omit<StoredEntry, "hash">): string {
  const name = e.actorName === null ? [] : [e.actorName];
  const text = canonicalJson([e.id, e.at, e.actor, ...name, e.origin, e.action, e.subject, e.before ?? null, e.after ?? null, e.prevHash]);
  return hash("sha256", text, "hex");
}

/** Appends one row to the chain. Call it inside the transaction of what it tells. */
export async function appendAudit(tx: Queryable, entry: AuditEntry): Promise<void> {
  await tx.query(sql`SELECT pg_advisory_xact_lock(${CHAIN_LOCK})::text AS locked`);
  const [last] = await tx.query<{ id: number | null; hash: string | null; name: string | null }>(sql`
    SELECT (SELECT max(id) FROM audit)::int AS id, (SELECT hash FROM audit ORDER BY id DESC LIMIT 1) AS hash,
           (SELECT name FROM account WHERE username = ${entry.actor}
            UNION ALL SELECT name FROM display WHERE 'display ' || id = ${entry.actor}) AS name`);
  const row = { ...entry, id: (last?.id ?? 0) + 1, actorName: last?.name ?? entry.actor, prevHash: last?.hash ?? AUDIT_FIRST_HASH };
  await tx.execute(sql`
    INSERT INTO audit (id, at, actor, actor_name, origin, action, subject, before, after, prev_hash, hash)
    VALUES (${row.id}, ${row.at}::timestamptz, ${row.actor}, ${row.actorName}, ${row.origin}, ${row.action}, ${row.subject},
            ${canonicalJson(row.before ?? null)}::jsonb, ${canonicalJson(row.after ?? null)}::jsonb, ${row.prevHash}, ${auditHash(row)})`);
}
