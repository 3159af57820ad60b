// What the database refuses by itself, whoever writes.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, rawSql, sql } from "./database.ts";
import { testDatabase } from "./testing/test-database.ts";

let db: Database;

beforeAll(async () => {
  db = await testDatabase();
  await db.execute(sql`INSERT INTO unit (id, name, short_name) VALUES (1, '丰泽区商务局', '区商务局')`);
  await db.execute(sql`INSERT INTO inspection_round (id, name, committee_term) VALUES (1, '七届区委第三轮', '七届区委')`);
  await db.execute(sql`INSERT INTO inspection (id, unit_id, round_id) VALUES (1, 1, 1)`);
  await db.execute(sql`INSERT INTO finding (inspection_id, no, natural_key, text) VALUES (1, 1, '学习不深入', '学习不深入')`);
  await db.execute(event(1, "REGISTERED"));
});
afterAll(() => db.close());

function event(seq: number, type: string, more: { newDueOn?: string; voids?: number } = {}) {
  return sql`INSERT INTO event (inspection_id, finding_no, seq, type, effective_on, new_due_on, voids, actor, recorded_at)
             VALUES (1, 1, ${seq}, ${type}, '2026-03-01', ${more.newDueOn ?? null}::date, ${more.voids ?? null}::int, '办公室', now())`;
}

const refusedBy = (constraint: string) => expect.objectContaining({ message: expect.stringContaining(constraint) });

describe("the database refuses", () => {
  it.each([
    ["an extension without a new date", event(2, "EXTENDED"), "event_check"],
    ["an extension to a day that is not after its approval", event(2, "EXTENDED", { newDueOn: "2026-03-01" }), "event_check"],
    ["a new date on anything but an extension", event(2, "STARTED", { newDueOn: "2026-09-01" }), "event_check"],
    ["a correction that names no event", event(2, "CORRECTED"), "event_check"],
    ["a correction of an event that is not there", event(9, "CORRECTED", { voids: 7 }), "event_inspection_id_finding_no_voids_fkey"],
    ["an event of no known type", event(2, "FORGOTTEN"), "event_type_check"],
    [
      "a history that does not begin with its registration",
      sql`WITH f AS (INSERT INTO finding (inspection_id, no, natural_key, text) VALUES (1, 5, 'x', 'x'))
          INSERT INTO event (inspection_id, finding_no, seq, type, effective_on, actor, recorded_at)
          VALUES (1, 5, 1, 'STARTED', '2026-03-01', '办公室', now())`,
      "event_check",
    ],
    [
      "the same finding of an inspection twice",
      sql`INSERT INTO finding (inspection_id, no, natural_key, text) VALUES (1, 2, '学习不深入', '学习不深入')`,
      "finding_natural_key",
    ],
    [
      "a finding without words",
      sql`INSERT INTO finding (inspection_id, no, natural_key, text) VALUES (1, 2, 'k', '')`,
      "finding_text_check",
    ],
    [
      "a category of the first level on a finding",
      sql`INSERT INTO finding (inspection_id, no, natural_key, text, category, category_assigned) VALUES (1, 2, 'k', 'k', 'B', 'OFFICE')`,
      "finding_category_check",
    ],
    [
      "a category that nobody assigned",
      sql`INSERT INTO finding (inspection_id, no, natural_key, text, category) VALUES (1, 2, 'k', 'k', 'B4')`,
      "finding_check",
    ],
    [
      "the same unit in the same round twice",
      sql`INSERT INTO inspection (id, unit_id, round_id) VALUES (2, 1, 1)`,
      "inspection_unit_id_round_id_key",
    ],
    ["a root region twice", sql`INSERT INTO region (name, depth) VALUES ('云溪市', 1), ('云溪市', 1)`, "region_parent_id_name_key"],
    ["a fifth level of regions", sql`INSERT INTO region (parent_id, name, depth) VALUES (1, '某组', 5)`, "region_depth_check"],
    ["an episode that ends before it begins", episode({ d_from: 10, d_to: 10 }), "finding_episode_check"],
    ["lateness without a due date", episode({ od_from: 40 }), "finding_episode_check"],
    ["lateness before the day after the due date", episode({ due: 40, od_from: 40 }), "finding_episode_check"],
  ])("%s", async (_what, statement, constraint) => {
    await expect(db.execute(statement)).rejects.toEqual(refusedBy(constraint));
  });
});

function episode(days: Record<string, number>) {
  const all = {
    d_from: 10,
    d_to: 32767,
    started: 32767,
    staged: 32767,
    comp: 32767,
    clos: 32767,
    due: 32767,
    due_original: 32767,
    od_from: 32767,
    od_to: 32767,
    odo_from: 32767,
    odo_to: 32767,
    ...days,
  };
  return rawSql(`INSERT INTO finding_episode (inspection_id, finding_no, unit_id, category, round_id, late_by_return, cancelled, ${Object.keys(all)})
                 VALUES (1, 1, 1, 'Z0', 1, false, false, ${Object.values(all)})`);
}

describe("the database bears", () => {
  it("a finding whose text is longer than an index row", async () => {
    const text = Array.from({ length: 4_000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7_919) % 20_000))).join("");
    await db.execute(sql`INSERT INTO finding (inspection_id, no, natural_key, text) VALUES (1, 9, ${text}, ${text})`);
    const [row] = await db.query<{ n: number }>(sql`SELECT length(text) AS n FROM finding WHERE no = 9`);
    expect(row?.n).toBe(4_000);
  });

  it("the whole taxonomy from its first day, as the domain knows it", async () => {
    const { CATEGORIES, TAXONOMY } = await import("@rectify/domain/taxonomy");
    const stored = await db.query<{ code: string; zh: string; en: string }>(
      sql`SELECT code, zh, en FROM category ORDER BY code COLLATE "C"`,
    );
    const known = [...TAXONOMY, ...CATEGORIES].map(({ code, zh, en }) => ({ code, zh, en })).sort((a, b) => (a.code < b.code ? -1 : 1));
    expect(stored).toEqual(known);
  });

  it("no trigger, so that its tables can be distributed, but on the audit, which is one chain and stays in one place", async () => {
    expect(await db.query(sql`SELECT tgrelid::regclass::text AS "table" FROM pg_trigger WHERE NOT tgisinternal`)).toEqual([
      { table: "audit" },
    ]);
  });

  it("on finding and its children only keys that begin with, and unique keys that contain, the inspection", async () => {
    const keys = await db.query<{ name: string; first: string; columns: string[] }>(sql`
      SELECT c.relname || '.' || x.relname AS name, (array_agg(a.attname::text ORDER BY k.n))[1] AS first, array_agg(a.attname::text) AS columns
        FROM pg_index i
        JOIN pg_class c ON c.oid = i.indrelid
        JOIN pg_class x ON x.oid = i.indexrelid
        CROSS JOIN generate_series(0, 3) AS k(n)
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[k.n]
       WHERE i.indisunique AND c.relname IN ('aspect', 'item', 'finding', 'measure', 'event', 'finding_episode', 'idempotency')
       GROUP BY 1`);
    expect(keys.length).toBeGreaterThanOrEqual(7);
    for (const key of keys) expect(key, key.name).toMatchObject({ first: "inspection_id" });
  });
});
