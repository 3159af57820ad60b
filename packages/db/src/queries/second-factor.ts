// The second factor of an account: the secret of a device, and codes for when it is lost.
import { type Queryable, sql } from "../database.ts";

type Hash = Uint8Array<ArrayBuffer>;
export type Totp = { secret: string; confirmed: boolean };

export async function totpOf(db: Queryable, accountId: number): Promise<Totp | null> {
  const [row] = await db.query<Totp>(
    sql`SELECT secret, confirmed_at IS NOT NULL AS confirmed FROM account_totp WHERE account_id = ${accountId}`,
  );
  return row ?? null;
}

/** Puts a secret in place of one that was never confirmed; false where one is in use. */
export async function writeTotp(tx: Queryable, accountId: number, secret: string): Promise<boolean> {
  const written = await tx.execute(sql`
    INSERT INTO account_totp (account_id, secret) VALUES (${accountId}, ${secret})
    ON CONFLICT (account_id) DO UPDATE SET secret = EXCLUDED.secret WHERE account_totp.confirmed_at IS NULL`);
  return written === 1;
}

/** Uses up a step: false when it, or a later one, was used before. */
export async function takeStep(tx: Queryable, accountId: number, step: number): Promise<boolean> {
  return (await tx.execute(sql`UPDATE account_totp SET last_step = ${step} WHERE account_id = ${accountId} AND last_step < ${step}`)) === 1;
}

/** From now on the factor is asked for. False when it was confirmed before. */
export async function confirmTotp(tx: Queryable, accountId: number, at: Date, codeHashes: readonly Hash[]): Promise<boolean> {
  const confirmed = await tx.execute(
    sql`UPDATE account_totp SET confirmed_at = ${at} WHERE account_id = ${accountId} AND confirmed_at IS NULL`,
  );
  if (confirmed !== 1) return false;
  for (const hash of codeHashes)
    await tx.execute(sql`INSERT INTO account_recovery_code (account_id, code_hash) VALUES (${accountId}, ${hash})`);
  return true;
}

/** Uses up a recovery code: false when it is none, or was used. */
export async function takeRecoveryCode(tx: Queryable, accountId: number, hash: Hash, at: Date): Promise<boolean> {
  const taken = await tx.execute(sql`
    UPDATE account_recovery_code SET used_at = ${at} WHERE account_id = ${accountId} AND code_hash = ${hash} AND used_at IS NULL`);
  return taken === 1;
}

/** With its recovery codes. False when there was none. */
export async function removeTotp(tx: Queryable, accountId: number): Promise<boolean> {
  return (await tx.execute(sql`DELETE FROM account_totp WHERE account_id = ${accountId}`)) === 1;
}
