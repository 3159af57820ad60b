import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase, sql } from "@rectify/db/database";
import { asOwner, testDatabaseUrl } from "@rectify/db/testing/test-database";
import { afterAll, beforeAll, expect, test } from "vitest";

let database: { url: string; productUrl: string; drop(): Promise<void> };
let db: Database;
let folder: string;
beforeAll(async () => {
  database = await testDatabaseUrl();
  db = await openDatabase(database.productUrl, { poolSize: 1 });
  folder = await mkdtemp(join(tmpdir(), "rectify-audit-"));
});
afterAll(async () => {
  await db.close();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

function rectify(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: database.url, INIT_CWD: folder };
    execFile(process.execPath, [join(import.meta.dirname, "../cli.ts"), ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, stdout, stderr }),
    );
  });
}
const tampered = (text: string) => asOwner(db, `ALTER TABLE audit DISABLE TRIGGER USER; ${text}; ALTER TABLE audit ENABLE TRIGGER USER`);

test("what the command line hands out or is refused stands in the audit", async () => {
  expect((await rectify("ledger", "template", "leer.xlsx")).code).toBe(0);
  expect((await rectify("import", "ledger", "nicht-da.xlsx")).code).toBe(2);
  expect((await rectify("import", "undo", "77")).code).toBe(2);
  expect(await db.query(sql`SELECT actor, origin, action, subject, after ->> 'code' AS code FROM audit ORDER BY id`)).toMatchObject([
    { actor: "operator", origin: "cli", action: "ledger.template-exported", code: null },
    { action: "change.refused", subject: "rectify import ledger", code: "FILE_UNREADABLE" },
    { action: "change.refused", subject: "rectify import undo", code: "NOT_FOUND" },
  ]);
});

test("verify prints count and head and exits 0; export writes every row and the head; a kept head finds a cut-off end", async () => {
  const whole = JSON.parse((await rectify("audit", "verify", "--json")).stdout);
  expect(whole).toMatchObject({ rows: 3, firstBad: null, head: expect.stringMatching(/^3:[0-9a-f]{64}$/) });
  expect((await rectify("audit", "verify", "--lang", "en")).stdout).toMatch(/^rows: 4, head 4:[0-9a-f]{64}\nWhole/);

  const { head } = JSON.parse((await rectify("audit", "export", "--out", "audit.jsonl", "--json")).stdout);
  const lines = (await readFile(join(folder, "audit.jsonl"), "utf8")).trim().split("\n");
  expect(lines.map((line) => JSON.parse(line).action ?? JSON.parse(line).head)).toEqual([
    "ledger.template-exported",
    "change.refused",
    "change.refused",
    "audit.checked",
    "audit.checked",
    head,
  ]);
  expect((await rectify("audit", "verify", "--head", head)).code).toBe(0);
  expect((await rectify("audit", "verify", "--head", "5:abc")).code).toBe(2);

  await tampered("DELETE FROM audit WHERE id > 3");
  expect((await rectify("audit", "verify")).code).toBe(0);
  await tampered("DELETE FROM audit WHERE id > 3");
  const cut = await rectify("audit", "verify", "--head", head, "--json");
  expect([cut.code, JSON.parse(cut.stdout)]).toMatchObject([1, { rows: 3, firstBad: { row: 4, link: "head" } }]);
});

test("a changed row ends with 1, its number and what does not fit, in either language", async () => {
  await tampered("UPDATE audit SET subject = 'x' WHERE id = 2");
  const zh = await rectify("audit", "verify");
  expect([zh.code, zh.stdout]).toEqual([1, expect.stringContaining("第 2 条起不符，内容与校验值不符")]);
  expect((await rectify("audit", "verify", "--lang", "en")).stdout).toContain("Broken from row 2 on: its hash does not fit");
});
