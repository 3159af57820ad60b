// Failed sign-ins, counted by name and by address, known or not.
import { type Queryable, sql } from "../database.ts";

export type LockRule = { failures: number; windowMs: number; lockMs: number };

/** Makes those who count on a key wait for each other until the transaction ends. */
export async function holdKey(tx: Queryable, key: string): Promise<void> {
  await tx.query(sql`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 7210406))::text AS locked`);
}

/** Until when any of the keys is locked, or null. */
export async function lockedUntil(db: Queryable, keys: readonly string[], now: Date): Promise<Date | null> {
  const [row] = await db.query<{ until: Date | null }>(sql`
    SELECT max(locked_until) AS until FROM sign_in_failure WHERE key = ANY(${[...keys]}::text[]) AND locked_until > ${now}`);
  return row?.until ?? null;
}

/** Counts one failure and drops what no longer matters; the key is locked once there are too many within the window. */
export async function countFailure(tx: Queryable, key: string, now: Date, rule: LockRule): Promise<void> {
  const from = new Date(now.getTime() - rule.windowMs);
  const until = new Date(now.getTime() + rule.lockMs);
  await tx.execute(
    sql`DELETE FROM sign_in_failure WHERE since < ${from} AND (locked_until IS NULL OR locked_until < ${from}) AND key <> ${key}`,
  );
  await tx.execute(sql`
    INSERT INTO sign_in_failure AS f (key, failures, since) VALUES (${key}, 1, ${now})
    ON CONFLICT (key) DO UPDATE SET
      failures = CASE WHEN f.since > ${from} AND (f.locked_until IS NULL OR f.locked_until > ${now}) THEN f.failures + 1 ELSE 1 END,
      since = CASE WHEN f.since > ${from} AND (f.locked_until IS NULL OR f.locked_until > ${now}) THEN f.since ELSE ${now} END,
      locked_until = CASE WHEN f.since > ${from} AND f.failures + 1 >= ${rule.failures}::int AND (f.locked_until IS NULL OR f.locked_until > ${now})
                          THEN ${until}::timestamptz ELSE NULL END`);
}

export async function forgetFailures(tx: Queryable, key: string): Promise<void> {
  await tx.execute(sql`DELETE FROM sign_in_failure WHERE key = ${key}`);
}
