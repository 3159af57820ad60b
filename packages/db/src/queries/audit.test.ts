import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type Database, rawSql, sql } from "../database.ts";
import { testDatabase } from "../testing/test-database.ts";
import { appendAudit, verifyAudit } from "./audit.ts";

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
    expect(await verifyAudit(db)).toEqual({ rows: 4, firstBad: null });
  });

  it.each([
    ["a changed value", "UPDATE audit SET after = jsonb_set(after, '{alpha}', '9') WHERE id = 2", 2],
    ["another actor", "UPDATE audit SET actor = '某人' WHERE id = 3", 3],
    ["a shifted instant", "UPDATE audit SET at = at + interval '1 second' WHERE id = 1", 1],
    ["a removed row", "DELETE FROM audit WHERE id = 2", 2],
  ])("shows %s", async (_what, statement, firstBad) => {
    await db.execute(rawSql(statement));
    expect(await verifyAudit(db)).toMatchObject({ firstBad });
  });

  it("stays one chain when many write at once", async () => {
    await Promise.all(Array.from({ length: 8 }, (_, n) => db.transaction((tx) => appendAudit(tx, entry(n)))));
    expect(await verifyAudit(db)).toEqual({ rows: 12, firstBad: null });
  });

  it("forgets an entry whose transaction failed, without a gap", async () => {
    await expect(
      db.transaction(async (tx) => {
        await appendAudit(tx, entry(5));
        await tx.execute(sql`SELECT 1 / 0`);
      }),
    ).rejects.toThrow();
    await db.transaction((tx) => appendAudit(tx, entry(6)));
    expect(await verifyAudit(db)).toEqual({ rows: 5, firstBad: null });
  });
});
