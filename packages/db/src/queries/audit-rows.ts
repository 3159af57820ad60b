// The audit as it is looked through: a page of rows, latest first, and who stands in it.
import type { AuditFilter } from "@rectify/domain/audit";
import { type Queryable, type SqlText, sql } from "../database.ts";
import type { StoredEntry } from "./audit.ts";

/** Days are the office's. */
function matching({ from, to, who, action, outcome }: AuditFilter, zone: string): SqlText {
  const startOf = (day: string) => sql`(${day}::date::timestamp AT TIME ZONE ${zone})`;
  return sql`
    ${from ? sql`at >= ${startOf(from)}` : sql`true`}
    AND ${to ? sql`at < ((${to}::date + 1)::timestamp AT TIME ZONE ${zone})` : sql`true`}
    AND ${who ? sql`actor = ${who}` : sql`true`}
    AND ${action ? sql`action = ${action}` : sql`true`}
    AND ${outcome === "done" ? sql`action !~ '(refused|failed)$'` : outcome ? sql`action LIKE ${`%${outcome}`}` : sql`true`}`;
}

export type AuditPageOf = { filter: AuditFilter; zone: string; limit: number; before?: number | undefined };

/** Rows whose numbers lie below `before`. */
export async function auditRows(db: Queryable, { filter, zone, limit, before }: AuditPageOf): Promise<StoredEntry[]> {
  return db.query<StoredEntry>(sql`
    SELECT id::float8 AS id, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, actor, actor_name AS "actorName", origin, action,
           subject, before, after, prev_hash AS "prevHash", hash
      FROM audit WHERE ${matching(filter, zone)} AND ${before === undefined ? sql`true` : sql`id < ${before}::bigint`} ORDER BY id DESC LIMIT ${limit}`);
}

export async function auditCount(db: Queryable, filter: AuditFilter, zone: string): Promise<number> {
  const [row] = await db.query<{ n: number }>(sql`SELECT count(*)::int AS n FROM audit WHERE ${matching(filter, zone)}`);
  return row?.n ?? 0;
}

/** Accounts by name, without their rights. */
export async function accountNames(db: Queryable): Promise<{ id: string; name: string }[]> {
  return db.query(sql`SELECT username AS id, name FROM account ORDER BY username`);
}
