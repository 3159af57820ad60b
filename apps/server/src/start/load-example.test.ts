import { sql } from "@rectify/db/database";
import { figures } from "@rectify/db/facts/figures";
import { removeExampleData } from "@rectify/db/queries/imports";
import { testDatabase } from "@rectify/db/testing/test-database";
import { day } from "@rectify/domain/local-date";
import { expect, it } from "vitest";
import { loadExample } from "./load-example.ts";

const NOW = Date.UTC(2026, 10, 23, 4);

it("a load that was cut off is done again whole; a whole one is left alone; a removed one stays removed", async () => {
  const db = await testDatabase();
  try {
    expect(await loadExample(db, "Asia/Shanghai", NOW)).toBe(700);
    const whole = await figures(db, { within: "all" }, day("2026-11-23"));
    // As after a kill in the middle: imports are there, the last step is not.
    await db.execute(sql`DELETE FROM setting WHERE key = 'example.loaded'`);
    await db.execute(sql`DELETE FROM bulletin`);
    expect(await loadExample(db, "Asia/Shanghai", NOW)).toBe(700);
    expect(await figures(db, { within: "all" }, day("2026-11-23"))).toEqual(whole);
    expect(await db.query(sql`SELECT count(*)::int AS n FROM bulletin`)).toEqual([{ n: 2 }]);
    expect(await loadExample(db, "Asia/Shanghai", NOW)).toBeNull();
    await db.transaction((tx) => removeExampleData(tx, { on: "2026-11-23", actor: "test" }));
    expect(await loadExample(db, "Asia/Shanghai", NOW)).toBeNull();
    expect((await figures(db, { within: "all" }, day("2026-11-23"))).total).toBe(0);
  } finally {
    await db.close();
  }
});
