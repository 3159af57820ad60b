// Where findings count follows from where their unit, inspection and record stand now.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, sql } from "../database.ts";
import { loadWorlds, type StoredWorld } from "../testing/load-worlds.ts";
import { FIRST_DAY } from "../testing/random-history.ts";
import { randomWorld } from "../testing/random-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { replaceEpisodePlaces, writeEpisodes } from "./write-episodes.ts";

let db: Database;
let worlds: StoredWorld[];

beforeAll(async () => {
  db = await testDatabase();
  worlds = await loadWorlds(db, fc.sample(randomWorld, { numRuns: 60, seed: 5 }));
});
afterAll(() => db.close());

const all = () => db.query<Record<string, unknown>>(sql`SELECT * FROM finding_episode ORDER BY inspection_id, finding_no, d_from`);

describe("episodes", () => {
  it("cover every day of a finding from its registration on, each exactly once", async () => {
    const gaps = await db.query<{ n: number }>(sql`
      SELECT count(*)::int AS n FROM (
        SELECT d_to, lead(d_from) OVER (PARTITION BY inspection_id, finding_no ORDER BY d_from) AS next FROM finding_episode
      ) e WHERE d_to <> COALESCE(next, 32767)`);
    expect(gaps).toEqual([{ n: 0 }]);
    const [first] = await db.query<{ n: number }>(sql`SELECT min(d_from)::int AS n FROM finding_episode`);
    expect(first?.n).toBeGreaterThanOrEqual(FIRST_DAY);
  });

  it("are the same after being written again", async () => {
    const before = await all();
    const findings = worlds.flatMap((w) => w.findings);
    await db.transaction((tx) =>
      writeEpisodes(
        tx,
        findings.map((f) => {
          const [inspectionId = 0, no = 0] = f.id.split("-").map(Number);
          return { inspectionId, no, history: f };
        }),
      ),
    );
    expect(await all()).toEqual(before);
  });

  it("follow a unit to its new region and an inspection to its group, and change no day by it", async () => {
    const before = await all();
    await db.execute(sql`INSERT INTO region (id, parent_id, name, depth) VALUES (9001, NULL, '新市', 1), (9002, 9001, '新区', 2)`);
    await db.execute(sql`INSERT INTO inspection_group (id, name) VALUES (9001, '新组')`);
    await db.execute(sql`UPDATE unit SET region_id = 9002`);
    await db.execute(sql`UPDATE inspection SET group_id = 9001`);
    await db.transaction((tx) => replaceEpisodePlaces(tx));
    expect(await all()).toEqual(before.map((e) => ({ ...e, l1: 9001, l2: 9002, l3: null, l4: null, group_id: 9001 })));
  });
});
