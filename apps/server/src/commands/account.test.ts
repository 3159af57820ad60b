// Back in from the command line, when the only security administrator is locked out.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { isPassword } from "@rectify/api/access/password-hash";
import { type Database, openDatabase, sql } from "@rectify/db/database";
import { testDatabaseUrl } from "@rectify/db/testing/test-database";
import { afterAll, beforeAll, expect, test } from "vitest";

const CLI = join(import.meta.dirname, "../cli.ts");

let database: { url: string; drop(): Promise<void> };
let db: Database;
beforeAll(async () => {
  database = await testDatabaseUrl();
  db = await openDatabase(database.url);
  await db.execute(sql`
    INSERT INTO account (username, name, roles, scope, password_hash, password_at, must_change, created_at)
    VALUES ('anquan', '赵安', '{securityAdministrator}', '"all"', 'scrypt$1$a$b', now(), false, now())`);
  await db.execute(sql`INSERT INTO account_totp (account_id, secret, confirmed_at) SELECT id, ${"A".repeat(32)}, now() FROM account`);
  await db.execute(sql`INSERT INTO sign_in_failure VALUES ('name anquan', 5, now(), now() + interval '15 minutes')`);
  await db.execute(sql`
    INSERT INTO session (id_hash, account_id, created_at, last_seen_at, expires_at) SELECT sha256('s'), id, now(), now(), now() + interval '1 hour' FROM account`);
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

function rectify(...args: string[]): Promise<{ code: number; stdout: string }> {
  const env = { ...process.env, DATABASE_URL: database.url };
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, "account", ...args, "--json"], { env }, (error, stdout) =>
      resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, stdout }),
    );
  });
}
const last = async () =>
  (await db.query(sql`SELECT actor, origin, action, subject, after::text AS after FROM audit ORDER BY id DESC LIMIT 1`))[0];

test("a forgotten password is replaced by one that opens the account once; sessions and lock end, and it is in the audit", async () => {
  const { code, stdout } = await rectify("reset-password", "Anquan");
  const { username, password } = JSON.parse(stdout);
  expect([code, username]).toEqual([0, "anquan"]);
  const [account] = await db.query<{ hash: string; must: boolean }>(sql`SELECT password_hash AS hash, must_change AS must FROM account`);
  expect([await isPassword(password, account?.hash ?? ""), account?.must]).toEqual([true, true]);
  expect(await db.query(sql`SELECT 1 FROM session UNION ALL SELECT 1 FROM sign_in_failure`)).toEqual([]);
  const row = await last();
  expect(row).toMatchObject({ actor: "operator", origin: "cli", action: "account.password-reset", subject: "account anquan" });
  expect(JSON.stringify(row)).not.toContain(password);
}, 60_000);

test("a lost second factor is taken off, once", async () => {
  expect((await rectify("remove-second-factor", "anquan")).code).toBe(0);
  expect(await db.query(sql`SELECT 1 FROM account_totp`)).toEqual([]);
  expect(await last()).toMatchObject({ actor: "operator", origin: "cli", action: "account.second-factor-removed" });
  expect((await rectify("remove-second-factor", "anquan")).code).toBe(2);
}, 60_000);

test("an unknown name is refused", async () => {
  const { code, stdout } = await rectify("reset-password", "nobody");
  expect([code, JSON.parse(stdout).error.code]).toEqual([2, "NOT_FOUND"]);
}, 60_000);
