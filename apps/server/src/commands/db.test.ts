import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { openDatabase, sql } from "@rectify/db/database";
import { testDatabaseUrl } from "@rectify/db/testing/test-database";
import { afterAll, beforeAll, expect, test } from "vitest";

let database: { url: string; drop(): Promise<void> };
beforeAll(async () => {
  database = await testDatabaseUrl("empty");
});
afterAll(() => database.drop());

async function rectify(args: readonly string[], settings: Record<string, string> = {}) {
  const child = spawn(process.execPath, [join(import.meta.dirname, "../cli.ts"), ...args], {
    env: { ...process.env, DATABASE_URL: database.url, ...settings },
  });
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { out, err, code, json: () => JSON.parse(out) as Record<string, unknown> };
}

test("migrate applies what is pending, and says so on stdout as one JSON object", async () => {
  const before = await rectify(["db", "status", "--json"]);
  expect(before.json()).toMatchObject({ applied: [], changed: [], missing: [] });
  const migrated = await rectify(["db", "migrate", "--json"]);
  expect([migrated.code, migrated.json()]).toEqual([0, { applied: before.json().pending }]);
  expect((await rectify(["db", "status", "--json"])).json()).toMatchObject({ applied: before.json().pending, pending: [] });
});

test("reset refuses to lose a real import, until told to", async () => {
  await rectify(["db", "migrate"]);
  const db = await openDatabase(database.url);
  await db.execute(sql`INSERT INTO import (kind, sha256, file_name, as_of, actor, recorded_at)
                       VALUES ('LEDGER', ${"0".repeat(64)}, 'real.xlsx', '2026-03-05', 'test', now())`);
  const refused = await rectify(["db", "reset", "--lang", "en", "--json"]);
  expect([refused.code, refused.json()]).toEqual([1, { error: { code: "CONFLICT", facts: { reason: "REAL_DATA", imports: 1 } } }]);
  expect(refused.err).toContain("--yes");
  expect(await db.query(sql`SELECT count(*)::int AS n FROM import`)).toEqual([{ n: 1 }]);
  expect((await rectify(["db", "reset", "--yes"])).code).toBe(0);
  expect(await db.query(sql`SELECT count(*)::int AS n FROM import`)).toEqual([{ n: 0 }]);
  await db.close();
});

test("wrong settings are all named, in the language asked for", async () => {
  const answer = await rectify(["db", "status", "--lang", "en"], { PORT: "0", RECTIFY_ZONE: "Mars" });
  expect([answer.code, answer.out]).toEqual([1, ""]);
  expect(answer.err).toMatch(/PORT=0 must be .*\nRECTIFY_ZONE=Mars is not/);
});
