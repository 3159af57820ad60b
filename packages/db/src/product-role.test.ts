// What the product's own connections may do to the audit, over a real PostgreSQL.
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "./database.ts";
import { migrate } from "./migrate.ts";
import { openAsProduct, productDoor } from "./product-role.ts";
import { appendAudit } from "./queries/audit.ts";
import { asOwner, testDatabaseUrl } from "./testing/test-database.ts";

const ENTRY = { at: "2026-03-01T08:00:00.120Z", actor: "a", origin: "cli", action: "x", subject: "", before: null, after: null };
const CHANGES = ["UPDATE audit SET actor = 'b'", "DELETE FROM audit", "TRUNCATE audit"];
/** What somebody would try first who may send any statement over the product's connection. */
const WAYS_OUT = [
  "ALTER TABLE audit DISABLE TRIGGER USER",
  "DROP TRIGGER audit_is_only_added_to ON audit",
  "DROP TABLE audit",
  "CREATE OR REPLACE FUNCTION audit_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
  "SET session_replication_role = replica",
];

let embedded: { url: string; drop(): Promise<void> };
let own: { url: string; drop(): Promise<void> };
const opened: Database[] = [];

/** A database whose owner is no superuser, as an office's administrator would hand it over. */
async function ownDatabase(rights: string): Promise<{ url: string; drop(): Promise<void> }> {
  const made = await testDatabaseUrl("empty");
  const name = new URL(made.url).pathname.slice(1);
  const user = `owner_${name.slice(-8)}`;
  const admin = new pg.Client({ connectionString: made.url });
  await admin.connect();
  await admin.query(`CREATE ROLE ${user} LOGIN PASSWORD 'Lang8-genug' ${rights}; ALTER DATABASE ${name} OWNER TO ${user}`);
  await admin.end();
  const url = Object.assign(new URL(made.url), { username: user, password: "Lang8-genug" }).href;
  await migrate(url);
  return { url, drop: made.drop };
}

beforeAll(async () => {
  embedded = await testDatabaseUrl();
  own = await ownDatabase("CREATEROLE");
});
afterAll(async () => {
  for (const db of opened) await db.close();
  await embedded.drop();
  await own.drop();
});

/** Each statement with the code of the error it met. */
async function answers(db: Database, texts: readonly string[]): Promise<(readonly [string, string])[]> {
  const said: (readonly [string, string])[] = [];
  for (const text of texts) {
    const code = await db.pool.query(text).then(
      () => "done",
      (error: { code: string }) => error.code,
    );
    said.push([text, code]);
  }
  return said;
}
const refused = (texts: readonly string[]) => texts.map((text) => [text, "42501"]);

async function open(address: { url: string; embedded: boolean }) {
  const db = await openAsProduct(address);
  opened.push(db);
  await db.transaction((tx) => appendAudit(tx, ENTRY));
  return db;
}

describe("the product's connection", () => {
  it("adds to the audit of the embedded database and reads it, and can change nothing there by any way", async () => {
    const db = await open({ url: embedded.url, embedded: true });
    expect(db.guarded).toBe(true);
    // Without the right to hand it on, a grant is a warning and gives nothing.
    await db.pool.query("GRANT UPDATE, DELETE ON audit TO CURRENT_USER");
    const tried = [...WAYS_OUT, "SET ROLE rectify", "SET SESSION AUTHORIZATION rectify", ...CHANGES];
    expect(await answers(db, tried)).toEqual(refused(tried));
    expect((await db.pool.query("SELECT actor FROM audit")).rows).toEqual([{ actor: "a" }]);
  });

  it("holds no right to do so in a database of one's own either, whose owner it takes a role from", async () => {
    const db = await open({ url: own.url, embedded: false });
    expect(db.guarded).toBe(true);
    const tried = [...WAYS_OUT, ...CHANGES];
    expect(await answers(db, tried)).toEqual(refused(tried));
    expect((await db.pool.query("SELECT actor FROM audit")).rows).toEqual([{ actor: "a" }]);
    await db.pool.query(
      "INSERT INTO sign_in_failure VALUES ('k', 1, now()); UPDATE sign_in_failure SET failures = 2; DELETE FROM sign_in_failure",
    );
  });

  it("is made once: a second start changes nothing, and a right too many is taken back", async () => {
    const door = await productDoor({ url: embedded.url, embedded: true });
    const db = opened[0] as Database;
    await asOwner(db, "GRANT UPDATE, DELETE ON audit TO rectify_app");
    expect(await productDoor({ url: embedded.url, embedded: true })).toEqual(door);
    expect((await db.pool.query("SELECT has_table_privilege('audit', 'UPDATE, DELETE') AS may")).rows).toEqual([{ may: false }]);
  });

  it("says so where the database lets it make no role; then the triggers stand alone", async () => {
    const poor = await ownDatabase("");
    const db = await openAsProduct({ url: poor.url, embedded: false });
    try {
      expect(db.guarded).toBe(false);
      await db.transaction((tx) => appendAudit(tx, ENTRY));
      expect(await answers(db, CHANGES)).toEqual(refused(CHANGES));
    } finally {
      await db.close();
      await poor.drop();
    }
  });
});

it("not even the owner changes a row by an ordinary statement", async () => {
  const db = opened[0] as Database;
  for (const text of CHANGES) await expect(asOwner(db, text)).rejects.toMatchObject({ code: "42501" });
  await expect(asOwner(db, "SET session_replication_role = replica; DELETE FROM audit")).rejects.toMatchObject({ code: "42501" });
});
