// How long it takes to walk the chain of a hundred thousand rows, on a database of its own, against SHA-256 over the same rows alone.
import { createHash } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase, sql } from "@rectify/db/database";
import { acquireDatabase } from "@rectify/db/embedded/acquire-database";
import { migrate } from "@rectify/db/migrate";
import { auditHash } from "@rectify/db/queries/audit";
import { verifyAudit } from "@rectify/db/queries/verify-audit";
import { AUDIT_FIRST_HASH } from "@rectify/domain/audit";
import { printTable, sayLoad } from "./board.ts";

const ROWS = 100_000;
const AT_ONCE = 5_000;
const MAX_SECONDS = 10;

const entry = (id: number, prevHash: string) => ({
  id,
  at: new Date(Date.UTC(2026, 0, 1) + id * 60_000).toISOString(),
  actor: "wang",
  actorName: "王芳",
  origin: "web 10.0.0.7",
  action: "finding.moved",
  subject: `finding ${1 + (id % 400)}-${1 + (id % 30)}`,
  before: { version: 1, state: "IN_PROGRESS", dueOn: "2026-05-01" },
  after: {
    version: 2,
    state: "COMPLETED",
    order: { move: "declare", on: "2026-03-10", reason: "制度已印发，资料齐全" },
    events: [{ seq: 3 }],
  },
  prevHash,
});

/** Rows as appendAudit would have written them, many in one statement. */
async function fill(db: Awaited<ReturnType<typeof openDatabase>>): Promise<void> {
  let prevHash = AUDIT_FIRST_HASH;
  for (let from = 1; from <= ROWS; from += AT_ONCE) {
    const rows = Array.from({ length: AT_ONCE }, (_, i) => {
      const row = entry(from + i, prevHash);
      prevHash = auditHash(row);
      return { ...row, hash: prevHash };
    });
    await db.execute(sql`
      INSERT INTO audit (id, at, actor, actor_name, origin, action, subject, before, after, prev_hash, hash)
      SELECT r.id, r.at, r.actor, r."actorName", r.origin, r.action, r.subject, r.before, r.after, r."prevHash", r.hash
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          AS r (id bigint, at timestamptz, actor text, "actorName" text, origin text, action text, subject text, before jsonb, after jsonb,
                "prevHash" text, hash text)`);
  }
}

function secondsOf(started: number): number {
  return (performance.now() - started) / 1000;
}

/** @returns whether the target was reached and the chain found whole */
export async function measureAudit(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "rectify-bench-audit-"));
  // Started by root, the database runs as another user, who must get through.
  await chmod(folder, 0o711);
  const { url, release } = await acquireDatabase({ dataDir: join(folder, "data") });
  try {
    await migrate(url);
    const db = await openDatabase(url);
    await fill(db);
    const started = performance.now();
    const verdict = await verifyAudit(db);
    const seconds = secondsOf(started);
    await db.close();
    const texts = Array.from({ length: ROWS }, (_, i) => JSON.stringify(entry(i + 1, AUDIT_FIRST_HASH)));
    const hashing = performance.now();
    for (const text of texts) createHash("sha256").update(text, "utf8").digest("hex");
    const alone = secondsOf(hashing);
    sayLoad();
    printTable([
      ["audit", "rows", "seconds", "target", "ratio to hashing alone"],
      ["verify", String(verdict.rows), seconds.toFixed(2), `≤ ${MAX_SECONDS}`, (seconds / alone).toFixed(1)],
      ["SHA-256 of as many texts", String(ROWS), alone.toFixed(2), "", "1.0"],
    ]);
    return verdict.firstBad === null && verdict.rows === ROWS && seconds <= MAX_SECONDS;
  } finally {
    await release();
    await rm(folder, { recursive: true, force: true });
  }
}
