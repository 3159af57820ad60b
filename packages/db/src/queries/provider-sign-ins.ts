// Sign-ins by the office's own provider that are under way, each in one browser. Only hashes of their cookies are stored.
import { type Queryable, sql } from "../database.ts";

type Hash = Uint8Array<ArrayBuffer>;
/** What the provider's answer must fit. */
export type Expected = { state: string; nonce: string; verifier: string };

/** Clears away what is past its time: who only begins leaves nothing behind. */
async function forgetPast(db: Queryable, now: Date): Promise<void> {
  await db.execute(sql`DELETE FROM provider_sign_in WHERE expires_at <= ${now}`);
}

export async function beginProviderSignIn(
  db: Queryable,
  begun: Expected & { idHash: Hash; toPath: string; at: Date; expiresAt: Date },
): Promise<void> {
  await forgetPast(db, begun.at);
  await db.execute(sql`
    INSERT INTO provider_sign_in (id_hash, state, nonce, verifier, to_path, expires_at)
    VALUES (${begun.idHash}, ${begun.state}, ${begun.nonce}, ${begun.verifier}, ${begun.toPath}, ${begun.expiresAt})`);
}

/** Uses up what was begun under the state; null when this browser began nothing like it, let it grow old, or was answered before. */
export async function takeProviderSignIn(
  db: Queryable,
  idHash: Hash,
  state: string,
  now: Date,
): Promise<(Expected & { toPath: string }) | null> {
  const [row] = await db.query<Expected & { toPath: string }>(sql`
    DELETE FROM provider_sign_in WHERE id_hash = ${idHash} AND state = ${state} AND expires_at > ${now}
    RETURNING state, nonce, verifier, to_path AS "toPath"`);
  return row ?? null;
}

/** The provider has named the account; its code is still missing. */
export async function awaitCode(
  tx: Queryable,
  { idHash, accountId, expiresAt }: { idHash: Hash; accountId: number; expiresAt: Date },
): Promise<void> {
  await tx.execute(sql`INSERT INTO provider_sign_in (id_hash, account_id, expires_at) VALUES (${idHash}, ${accountId}, ${expiresAt})`);
}

/** The name of the account whose code this browser still owes, or null. */
export async function awaitedName(db: Queryable, idHash: Hash, now: Date): Promise<string | null> {
  const [row] = await db.query<{ username: string }>(sql`
    SELECT a.username FROM provider_sign_in p JOIN account a ON a.id = p.account_id WHERE p.id_hash = ${idHash} AND p.expires_at > ${now}`);
  return row?.username ?? null;
}

/** Uses it up; false when somebody else just has. */
export async function endAwaiting(tx: Queryable, idHash: Hash): Promise<boolean> {
  return (await tx.execute(sql`DELETE FROM provider_sign_in WHERE id_hash = ${idHash} AND account_id IS NOT NULL`)) === 1;
}
