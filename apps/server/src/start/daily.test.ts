import { sql } from "@rectify/db/database";
import { testDatabase } from "@rectify/db/testing/test-database";
import { expect, it, vi } from "vitest";
import { clearAway, clearAwayDaily } from "./daily.ts";

const NOW = Date.UTC(2026, 10, 26);
const DAY_MS = 24 * 3600_000;

it("answers kept under a browser's key are forgotten after seven days, at the start and once a day", async () => {
  const db = await testDatabase();
  try {
    await db.pool.query(`
      INSERT INTO unit (id, name, short_name) VALUES (1, '丰泽区商务局', '区商务局');
      INSERT INTO inspection_round (id, name, committee_term) VALUES (1, '七届区委第三轮', '七届区委');
      INSERT INTO inspection (id, unit_id, round_id) VALUES (1, 1, 1);
      INSERT INTO finding (inspection_id, no, natural_key, text) VALUES (1, 1, 'k', 'k');
      INSERT INTO event (inspection_id, finding_no, seq, type, effective_on, actor, recorded_at) VALUES (1, 1, 1, 'REGISTERED', '2026-03-01', 'a', now())`);
    for (const days of [1, 6, 8, 30])
      await db.execute(sql`
        INSERT INTO idempotency VALUES (1, gen_random_uuid(), 1, sha256('x'), '{}', ${new Date(NOW - days * DAY_MS)}::timestamptz)`);
    const left = async () => (await db.query(sql`SELECT 1 FROM idempotency`)).length;
    await clearAway(db, NOW);
    expect(await left()).toBe(2);
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const end = clearAwayDaily(db, () => NOW + 2 * DAY_MS);
    vi.advanceTimersByTime(DAY_MS);
    vi.useRealTimers();
    await vi.waitFor(async () => expect(await left()).toBe(1));
    await end();
  } finally {
    vi.useRealTimers();
    await db.close();
  }
});
