// Signed-in browsers and one-time links. Only SHA-256 hashes of their secrets are ever stored.
import { type Principal, principalSchema } from "@rectify/domain/principal";
import { type Database, type Queryable, sql } from "../database.ts";

type Hash = Uint8Array<ArrayBuffer>;

/** Makes the only valid link: earlier ones that were never used stop working. */
export async function replaceSignInLink(db: Database, link: { tokenHash: Hash; createdAt: Date; expiresAt: Date }): Promise<void> {
  await db.transaction(async ({ prisma }) => {
    await prisma.signInLink.deleteMany({ where: { usedAt: null } });
    await prisma.signInLink.create({ data: link });
  });
}

/** Uses up a link and opens a session, both or neither. False when the link is unknown, used or past its day. */
export async function exchangeSignInLink(
  db: Database,
  tokenHash: Hash,
  session: { idHash: Hash; principal: Principal; createdAt: Date; expiresAt: Date },
  /** Told in the same transaction. */
  then: (tx: Queryable) => Promise<void>,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const { prisma } = tx;
    const { count } = await prisma.signInLink.updateMany({
      where: { tokenHash, usedAt: null, expiresAt: { gt: session.createdAt } },
      data: { usedAt: session.createdAt },
    });
    if (count !== 1) return false;
    await prisma.session.deleteMany({ where: { expiresAt: { lte: session.createdAt } } });
    await prisma.session.create({ data: { ...session, lastSeenAt: session.createdAt } });
    await then(tx);
    return true;
  });
}

/** Guests and unused links end with the first account: from then on there are names. */
export async function endGuests(tx: Queryable): Promise<void> {
  await tx.execute(sql`DELETE FROM session WHERE account_id IS NULL`);
  await tx.execute(sql`DELETE FROM sign_in_link WHERE used_at IS NULL`);
}

/** Opens a session of an account, whose own sessions past their time are cleared away. Null when it is disabled, or its password another by now. */
export async function openSession(
  tx: Queryable,
  s: {
    idHash: Hash;
    accountId: number;
    passwordHash: string;
    byProvider: boolean;
    at: Date;
    expiresAt: Date;
    address: string;
    agent: string;
  },
): Promise<number | null> {
  const [row] = await tx.query<{ id: number }>(sql`
    WITH gone AS (DELETE FROM session WHERE account_id = ${s.accountId} AND expires_at <= ${s.at})
    INSERT INTO session (id_hash, account_id, created_at, last_seen_at, expires_at, address, agent, by_provider)
    SELECT ${s.idHash}::bytea, a.id, ${s.at}::timestamptz, ${s.at}::timestamptz, ${s.expiresAt}::timestamptz, ${s.address}, ${s.agent}, ${s.byProvider}::boolean
      FROM account a WHERE a.id = ${s.accountId} AND a.disabled_at IS NULL AND a.password_hash = ${s.passwordHash}
    RETURNING id`);
  return row?.id ?? null;
}

/** A session seen again within this time is not written again. */
const SEEN_STEP_MS = 60_000;
/** An account's session that nobody used for so long is over. */
export const IDLE_MS = 30 * 60_000;

type Found = {
  id: number;
  guest: unknown;
  lastSeenAt: Date;
  username: string | null;
  roles: string[] | null;
  scope: unknown;
  mustChange: boolean | null;
  secondFactor: boolean;
};

/** `secondFactor`: the account asks for a code at each sign-in; never of a guest. */
export type OpenSession = { sessionId: number; principal: Principal; secondFactor: boolean };

/** Whose session it is, or null when there is none that still holds: past its time, idle, or its account disabled. */
export async function findSession(db: Queryable, idHash: Hash, now: Date): Promise<OpenSession | null> {
  const [found] = await db.query<Found>(sql`
    SELECT s.id, s.principal AS guest, s.last_seen_at AS "lastSeenAt", a.username, a.roles, a.scope, a.must_change AND NOT s.by_provider AS "mustChange",
           EXISTS (SELECT 1 FROM account_totp t WHERE t.account_id = a.id AND t.confirmed_at IS NOT NULL) AS "secondFactor"
      FROM session s LEFT JOIN account a ON a.id = s.account_id
     WHERE s.id_hash = ${idHash} AND s.expires_at > ${now}
       AND (s.account_id IS NULL OR (a.disabled_at IS NULL AND s.last_seen_at > ${new Date(now.getTime() - IDLE_MS)}))`);
  if (!found) return null;
  if (now.getTime() - found.lastSeenAt.getTime() > SEEN_STEP_MS)
    await db.execute(sql`UPDATE session SET last_seen_at = ${now} WHERE id = ${found.id}`);
  const { id, guest, username, roles, scope, mustChange, secondFactor } = found;
  const claimed = username === null ? guest : { id: username, roles, scope, ...(mustChange ? { mustChangePassword: true } : {}) };
  const { data } = principalSchema.safeParse(claimed);
  return data ? { sessionId: id, principal: data, secondFactor } : null;
}

/** Ends the session of a cookie. */
export async function endSession(tx: Queryable, sessionId: number): Promise<void> {
  await tx.execute(sql`DELETE FROM session WHERE id = ${sessionId}`);
}
