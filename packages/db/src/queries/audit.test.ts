import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type Database, sql } from "../database.ts";
import { asOwner, testDatabase } from "../testing/test-database.ts";
import { appendAudit } from "./audit.ts";
import { auditHead, verifyAudit } from "./verify-audit.ts";

const opened: Database[] = [];
let db: Database;

const entry = (n: number) => ({
  at: `2026-03-0${1 + (n % 9)}T08:00:00.120Z`,
  actor: "巡察办",
  origin: "cli",
  action: "import.ledger",
  subject: `台账-${n}.xlsx`,
  before: null,
  after: { zeta: [1, { b: "二", a: null }], alpha: n, rate: 0.9265 },
});

beforeEach(async () => {
  db = await testDatabase();
  opened.push(db);
  for (let n = 1; n <= 4; n++) await db.transaction((tx) => appendAudit(tx, entry(n)));
});
afterAll(() => Promise.all(opened.map((d) => d.close())));

describe("the audit trail", () => {
  it("is whole when nobody touched it, whatever the order of the keys it stores", async () => {
    expect(await verifyAudit(db)).toEqual({ ...(await auditHead(db)), rows: 4, firstBad: null });
  });

  it("keeps the name that an account bore at the time", async () => {
    await db.execute(sql`
      INSERT INTO account (username, name, roles, scope, password_hash, password_at, must_change, created_at)
      VALUES ('wang', '王芳', '{editor}', '"all"', 'x', now(), false, now())`);
    await db.transaction((tx) => appendAudit(tx, { ...entry(5), actor: "wang" }));
    await db.execute(sql`UPDATE account SET name = '王方' WHERE username = 'wang'`);
    await db.transaction((tx) => appendAudit(tx, { ...entry(6), actor: "wang" }));
    const names = await db.query(sql`SELECT actor_name AS name FROM audit ORDER BY id`);
    expect(names.map((row) => (row as { name: string }).name)).toEqual(["巡察办", "巡察办", "巡察办", "巡察办", "王芳", "王方"]);
    expect(await verifyAudit(db)).toMatchObject({ rows: 6, firstBad: null });
  });

  it("goes on from rows that were written before names were kept", async () => {
    await asOwner(
      db,
      `ALTER TABLE audit DISABLE TRIGGER USER; TRUNCATE audit; ALTER TABLE audit ENABLE TRIGGER USER;
       INSERT INTO audit VALUES (1, '2026-03-01T08:00:00.120Z', 'office', 'cli', 'x', '', 'null', '1', repeat('0', 64),
         encode(sha256('[1,"2026-03-01T08:00:00.120Z","office","cli","x","",null,1,"${"0".repeat(64)}"]'), 'hex'))`,
    );
    await db.transaction((tx) => appendAudit(tx, entry(1)));
    expect(await verifyAudit(db)).toMatchObject({ rows: 2, firstBad: null });
  });

  it("stays one chain when many write at once", async () => {
    await Promise.all(Array.from({ length: 8 }, (_, n) => db.transaction((tx) => appendAudit(tx, entry(n)))));
    expect(await verifyAudit(db)).toMatchObject({ rows: 12, firstBad: null });
  });

  it("forgets an entry whose transaction failed, without a gap", async () => {
    await expect(
      db.transaction(async (tx) => {
        await appendAudit(tx, entry(5));
        await tx.execute(sql`SELECT 1 / 0`);
      }),
    ).rejects.toThrow();
    await db.transaction((tx) => appendAudit(tx, entry(6)));
    expect(await verifyAudit(db)).toMatchObject({ rows: 5, firstBad: null });
  });
});
