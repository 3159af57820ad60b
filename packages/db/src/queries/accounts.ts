// Accounts: rows of who may sign in, and their passwords' hashes.
import type { AccountInput, AccountRow, SessionRow } from "@rectify/domain/account";
import { type Queryable, sql } from "../database.ts";

/** Makes those who give and take the right to sign in queue up, so that the last security administrator stays. */
const ACCOUNT_LOCK = 7_210_405;

export async function lockAccounts(tx: Queryable): Promise<void> {
  await tx.query(sql`SELECT pg_advisory_xact_lock(${ACCOUNT_LOCK})::text AS locked`);
}

const COLUMNS = sql`
  a.id, a.username, a.name, a.roles, a.scope, a.must_change AS "mustChange",
  EXISTS (SELECT 1 FROM account_totp t WHERE t.account_id = a.id AND t.confirmed_at IS NOT NULL) AS "secondFactor",
  to_char(a.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "createdAt",
  to_char(a.disabled_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "disabledAt",
  (SELECT to_char(max(s.last_seen_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') FROM session s WHERE s.account_id = a.id) AS "lastSeenAt"`;

/** All accounts by name, the disabled ones last. */
export async function accountRows(db: Queryable): Promise<AccountRow[]> {
  return db.query<AccountRow>(sql`SELECT ${COLUMNS} FROM account a ORDER BY (a.disabled_at IS NOT NULL), a.username`);
}

export async function accountById(db: Queryable, id: number): Promise<AccountRow | null> {
  const [row] = await db.query<AccountRow>(sql`SELECT ${COLUMNS} FROM account a WHERE a.id = ${id}`);
  return row ?? null;
}

export async function hasAccounts(db: Queryable): Promise<boolean> {
  const [row] = await db.query<{ found: boolean }>(sql`SELECT EXISTS (SELECT 1 FROM account) AS found`);
  return row?.found ?? false;
}

/** The new account's id, or null when the username is taken. */
export async function insertAccount(
  tx: Queryable,
  a: AccountInput & { passwordHash: string; mustChange: boolean; at: Date },
): Promise<number | null> {
  const [row] = await tx.query<{ id: number }>(sql`
    INSERT INTO account (username, name, roles, scope, password_hash, password_at, must_change, created_at)
    VALUES (${a.username}, ${a.name}, ${a.roles}::text[], ${JSON.stringify(a.scope)}::jsonb, ${a.passwordHash}, ${a.at}, ${a.mustChange}, ${a.at})
    ON CONFLICT (username) DO NOTHING RETURNING id`);
  return row?.id ?? null;
}

export async function writeAccount(
  tx: Queryable,
  id: number,
  a: Pick<AccountRow, "name" | "roles" | "scope"> & { disabledAt: Date | null },
): Promise<void> {
  await tx.execute(sql`
    UPDATE account SET name = ${a.name}, roles = ${a.roles}::text[], scope = ${JSON.stringify(a.scope)}::jsonb, disabled_at = ${a.disabledAt}::timestamptz
     WHERE id = ${id}`);
}

/** Security administrators that may sign in. */
export async function openSecurityAdministrators(tx: Queryable): Promise<number> {
  const [row] = await tx.query<{ n: number }>(
    sql`SELECT count(*)::int AS n FROM account WHERE disabled_at IS NULL AND 'securityAdministrator' = ANY(roles)`,
  );
  return row?.n ?? 0;
}

export type Credentials = {
  id: number;
  username: string;
  name: string;
  passwordHash: string;
  passwordAt: Date;
  disabled: boolean;
  /** A code is asked for beside the password. */
  secondFactor: boolean;
};

export async function credentialsOf(db: Queryable, username: string): Promise<Credentials | null> {
  const [row] = await db.query<Credentials>(sql`
    SELECT id, username, name, password_hash AS "passwordHash", password_at AS "passwordAt", disabled_at IS NOT NULL AS disabled,
           EXISTS (SELECT 1 FROM account_totp t WHERE t.account_id = account.id AND t.confirmed_at IS NOT NULL) AS "secondFactor"
      FROM account WHERE username = ${username}`);
  return row ?? null;
}

/** The last passwords before the present one, latest first. */
export async function formerPasswords(db: Queryable, accountId: number, count: number): Promise<string[]> {
  const rows = await db.query<{ hash: string }>(sql`
    SELECT password_hash AS hash FROM account_former_password WHERE account_id = ${accountId} ORDER BY until DESC LIMIT ${count}`);
  return rows.map((r) => r.hash);
}

export async function writePassword(tx: Queryable, id: number, p: { passwordHash: string; mustChange: boolean; at: Date }): Promise<void> {
  await tx.execute(sql`
    INSERT INTO account_former_password (account_id, until, password_hash) SELECT id, ${p.at}, password_hash FROM account WHERE id = ${id}
    ON CONFLICT DO NOTHING`);
  await tx.execute(sql`
    UPDATE account SET password_hash = ${p.passwordHash}, password_at = ${p.at}, must_change = ${p.mustChange} WHERE id = ${id}`);
}

/** Sessions of an account, the one seen last first. Those past their time are gone already, listed or not. */
export async function sessionsOf(db: Queryable, accountId: number, now: Date, idleMs: number): Promise<SessionRow[]> {
  return db.query<SessionRow>(sql`
    SELECT id, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "createdAt",
           to_char(last_seen_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "lastSeenAt", address, agent
      FROM session WHERE account_id = ${accountId} AND expires_at > ${now} AND last_seen_at > ${new Date(now.getTime() - idleMs)}
     ORDER BY last_seen_at DESC, id DESC`);
}

/** Ends sessions of an account: one, all, or all but one. How many ended. */
export async function endSessions(
  tx: Queryable,
  accountId: number,
  which: { only?: number; except?: number | null } = {},
): Promise<number> {
  return tx.execute(sql`
    DELETE FROM session WHERE account_id = ${accountId} AND (${which.only ?? null}::int IS NULL OR id = ${which.only ?? null}::int)
       AND (${which.except ?? null}::int IS NULL OR id <> ${which.except ?? null}::int)`);
}
