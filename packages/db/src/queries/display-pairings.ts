// Screens that wait to be paired: each known by the hash of its browser's cookie, and until it is confirmed by the hash of its code.
import { type Queryable, sql } from "../database.ts";

type Hash = Uint8Array<ArrayBuffer>;

/** More do not wait at once: whoever asks for codes without end fills no table. */
export const MOST_WAITING = 200;
const PAIRING_LOCK = 7_210_407;

export type NewPairing = { browserHash: Hash; codeHash: Hash; at: Date; expiresAt: Date; address: string; agent: string };

/** In place of the browser's earlier one (`before`). "taken": another screen shows that code; "full": too many wait. */
export async function insertPairing(tx: Queryable, p: NewPairing, before: Hash | null): Promise<"made" | "taken" | "full"> {
  await tx.query(sql`SELECT pg_advisory_xact_lock(${PAIRING_LOCK})::text AS locked`);
  await tx.execute(sql`DELETE FROM display_pairing WHERE expires_at <= ${p.at} OR browser_hash = ${before}::bytea`);
  const [waiting] = await tx.query<{ n: number }>(sql`SELECT count(*)::int AS n FROM display_pairing`);
  if ((waiting?.n ?? 0) >= MOST_WAITING) return "full";
  const made = await tx.execute(sql`
    INSERT INTO display_pairing (browser_hash, code_hash, asked_at, expires_at, address, agent)
    VALUES (${p.browserHash}, ${p.codeHash}, ${p.at}, ${p.expiresAt}, ${p.address}, ${p.agent}) ON CONFLICT (code_hash) DO NOTHING`);
  return made === 1 ? "made" : "taken";
}

/** The screen that shows this code, held until the transaction ends. Null when none does, or its time is over. */
export async function waitingScreen(
  tx: Queryable,
  codeHash: Hash,
  now: Date,
): Promise<{ browserHash: Hash; address: string; agent: string } | null> {
  const [row] = await tx.query<{ browserHash: Hash; address: string; agent: string }>(sql`
    SELECT browser_hash AS "browserHash", address, agent FROM display_pairing WHERE code_hash = ${codeHash} AND expires_at > ${now} FOR UPDATE`);
  return row ?? null;
}

/** Uses the code up. The screen has until `expiresAt` to fetch its pass. */
export async function bindPairing(tx: Queryable, browserHash: Hash, displayId: number, expiresAt: Date): Promise<void> {
  await tx.execute(sql`
    UPDATE display_pairing SET code_hash = NULL, display_id = ${displayId}, expires_at = ${expiresAt} WHERE browser_hash = ${browserHash}`);
}

/** Whether the browser still waits. */
export async function isWaiting(db: Queryable, browserHash: Hash, now: Date): Promise<boolean> {
  const [row] = await db.query<{ found: boolean }>(sql`
    SELECT EXISTS (SELECT 1 FROM display_pairing WHERE browser_hash = ${browserHash} AND code_hash IS NOT NULL AND expires_at > ${now}) AS found`);
  return row?.found ?? false;
}

/** Gives the browser the pass of the display it was paired as; once. Null while nobody confirmed it, or when that display has ended meanwhile. */
export async function fetchPass(
  tx: Queryable,
  browserHash: Hash,
  passHash: Hash,
  now: Date,
): Promise<{ id: number; expiresAt: Date } | null> {
  const [row] = await tx.query<{ id: number; expiresAt: Date }>(sql`
    WITH mine AS (
      DELETE FROM display_pairing WHERE browser_hash = ${browserHash} AND display_id IS NOT NULL AND expires_at > ${now} RETURNING display_id
    )
    UPDATE display SET pass_hash = ${passHash}, last_seen_at = ${now} FROM mine
     WHERE display.id = mine.display_id AND revoked_at IS NULL AND display.expires_at > ${now}
    RETURNING display.id, display.expires_at AS "expiresAt"`);
  return row ?? null;
}
