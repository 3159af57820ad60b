// Two hundred tamperings by somebody who owns the database and knows how the chain is made: each is found, at the row where it begins.
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, openDatabase, sql } from "../database.ts";
import { testDatabaseUrl } from "../testing/test-database.ts";
import { appendAudit, auditHash } from "./audit.ts";
import { auditBatches, auditHead, verifyAudit } from "./verify-audit.ts";

const ROWS = 40;
const TIMES = 200;

let url: { url: string; productUrl: string; drop(): Promise<void> };
let db: Database;
let owner: pg.Client;
beforeAll(async () => {
  url = await testDatabaseUrl();
  db = await openDatabase(url.productUrl, { poolSize: 2 });
  for (let n = 1; n <= ROWS; n++) await db.transaction((tx) => appendAudit(tx, entry(n)));
  owner = new pg.Client({ connectionString: url.url, options: "-c TimeZone=UTC" });
  await owner.connect();
  await owner.query("ALTER TABLE audit DISABLE TRIGGER USER");
  await owner.query("CREATE TABLE untouched AS SELECT * FROM audit");
});
afterAll(async () => {
  await owner.end();
  await db.close();
  await url.drop();
});

const entry = (n: number) => ({
  at: `2026-03-01T08:00:${String(n % 60).padStart(2, "0")}.120Z`,
  actor: n % 3 ? "wang" : "li",
  origin: "web 10.0.0.7",
  action: "finding.moved",
  subject: `finding 1-${n}`,
  before: { state: "IN_PROGRESS", version: n },
  after: { state: "COMPLETED", version: n + 1, order: { move: "declare", reason: `第 ${n} 次` } },
});

/** Always the same numbers, so that a failure can be looked at. */
function dice(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const CHANGES = [
  (id: number) => `UPDATE audit SET at = at - interval '1 day' WHERE id = ${id}`,
  (id: number) => `UPDATE audit SET at = at + interval '1 millisecond' WHERE id = ${id}`,
  (id: number) => `UPDATE audit SET at = (to_char(at, 'YYYY-MM-DD HH24:MI:SS.MS') || ' BC')::timestamptz WHERE id = ${id}`,
  (id: number) => `UPDATE audit SET actor = actor || 'x' WHERE id = ${id}`,
  (id: number) => `UPDATE audit SET actor_name = '某人' WHERE id = ${id}`,
  (id: number) => `UPDATE audit SET actor_name = NULL WHERE id = ${id}`,
  (id: number) => `UPDATE audit SET origin = 'cli' WHERE id = ${id}`,
  (id: number) => `UPDATE audit SET action = 'finding.created' WHERE id = ${id}`,
  (id: number) => `UPDATE audit SET subject = subject || '0' WHERE id = ${id}`,
  (id: number) => `UPDATE audit SET before = NULL WHERE id = ${id}`,
  (id: number) => `UPDATE audit SET after = jsonb_set(after, '{order,reason}', '"无"') WHERE id = ${id}`,
  (id: number) => `UPDATE audit SET after = after - 'version' WHERE id = ${id}`,
  (id: number) => `UPDATE audit SET before = after, after = before WHERE id = ${id}`,
  (id: number) => `UPDATE audit SET prev_hash = md5('x') || md5('y') WHERE id = ${id}`,
  (id: number) => `UPDATE audit SET hash = md5('x') || md5('y') WHERE id = ${id}`,
];
const ALL = "at, actor, actor_name, origin, action, subject, before, after, prev_hash, hash";

/** From `from` on every hash is made anew, as one would who knows how. */
async function forge(from: number): Promise<void> {
  const rows = [];
  for await (const batch of auditBatches(db)) rows.push(...batch);
  let prevHash = rows[from - 2]?.hash ?? "0".repeat(64);
  for (const [i, row] of rows.entries()) {
    if (i + 1 < from) continue;
    const hash = auditHash({ ...row, id: i + 1, prevHash });
    await owner.query("UPDATE audit SET id = $1, prev_hash = $2, hash = $3 WHERE id = $4", [i + 1, prevHash, hash, row.id]);
    prevHash = hash;
  }
}

/** Does something to the chain. @returns the first row that is no longer right */
async function tamper(kind: number, roll: (below: number) => number): Promise<number> {
  const id = 1 + roll(ROWS);
  if (kind === 0) {
    await owner.query(`DELETE FROM audit WHERE id = ${id}`);
    return id;
  }
  if (kind === 1) {
    const other = 1 + ((id + roll(ROWS - 1)) % ROWS);
    await owner.query(
      `UPDATE audit a SET id = CASE a.id WHEN ${id} THEN 900 + ${other} ELSE 900 + ${id} END WHERE id IN (${id}, ${other})`,
    );
    await owner.query("UPDATE audit SET id = id - 900 WHERE id > 900");
    return Math.min(id, other);
  }
  if (kind === 2) {
    await owner.query(`UPDATE audit SET id = id + 1000 WHERE id >= ${id}`);
    await owner.query(`INSERT INTO audit (id, ${ALL}) SELECT ${id}, at, 'x', 'x', origin, action, subject, before, after, prev_hash,
                              md5('x') || md5('z') FROM audit WHERE id = ${1000 + id}`);
    await owner.query("UPDATE audit SET id = id - 999 WHERE id >= 1000");
    return id;
  }
  if (kind === 3) {
    await owner.query(`DELETE FROM audit WHERE id >= ${id}`);
    return id;
  }
  if (kind === 4) {
    await owner.query(CHANGES[3]?.(id) ?? "");
    await forge(id);
    return ROWS;
  }
  await owner.query(CHANGES[roll(CHANGES.length)]?.(id) ?? "");
  return id;
}

it(`finds ${TIMES} random tamperings, each at its first bad row, and nothing once they are undone`, async () => {
  const roll = dice(20_261_126);
  const kept = await auditHead(db);
  const missed: unknown[] = [];
  for (let n = 0; n < TIMES; n++) {
    const kind = n % 12;
    const bad = await tamper(kind, roll);
    const { firstBad } = await verifyAudit(db, kept);
    if (firstBad?.row !== bad) missed.push({ n, kind, bad, firstBad });
    await owner.query(`TRUNCATE audit; INSERT INTO audit (id, ${ALL}) SELECT id, ${ALL} FROM untouched ORDER BY id`);
  }
  expect(missed).toEqual([]);
  expect(await verifyAudit(db, kept)).toEqual({ ...kept, firstBad: null });
});

it("takes a longer chain for whole when the kept head is still in it", async () => {
  const kept = await auditHead(db);
  await db.transaction((tx) => appendAudit(tx, entry(99)));
  expect(await verifyAudit(db, kept)).toMatchObject({ rows: ROWS + 1, firstBad: null });
  expect(await db.query(sql`SELECT count(*)::int AS n FROM audit`)).toEqual([{ n: ROWS + 1 }]);
});
