import { fromDayNumber } from "@rectify/domain/local-date";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, sql } from "../database.ts";
import { findingsList } from "../facts/findings-list.ts";
import { loadWorlds } from "../testing/load-worlds.ts";
import { FIRST_DAY } from "../testing/random-history.ts";
import { randomWorld } from "../testing/random-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { fillSounds, soundsOf } from "./finding-sounds.ts";

describe("the sounds of a text", () => {
  it("are one initial a character and each reading behind a space; other signs stay, in small letters", () => {
    expect(soundsOf("合同管理，“A”级")).toEqual({ initials: "htgl，“a”j", sounds: " he tong guan li，“a” ji" });
    expect(soundsOf("")).toEqual({ initials: "", sounds: "" });
  });
  it("take the usual reading of a character, and ü as it is typed", () => {
    expect(soundsOf("重点工作").initials).toBe("zdgz");
    expect(soundsOf("长期调整").sounds).toBe(" chang qi tiao zheng");
    expect(soundsOf("绿化").sounds).toBe(" lv hua");
  });
});

describe("findings written before sounds were kept", () => {
  let db: Database;
  beforeAll(async () => {
    db = await testDatabase();
    await loadWorlds(db, fc.sample(randomWorld, { numRuns: 40, seed: 5 }));
  });
  afterAll(() => db.close());

  it("are filled in batch by batch, to what their writer would have written", async () => {
    const kept = () => db.query(sql`SELECT inspection_id, no, initials, sounds FROM finding ORDER BY 1, 2`);
    const written = await kept();
    const found = async () =>
      (await findingsList(db, { within: "all" }, { words: "wenti" }, { asOf: fromDayNumber(FIRST_DAY + 300) })).total;
    const before = await found();
    expect(before).toBeGreaterThan(20);
    await db.execute(sql`UPDATE finding SET initials = NULL, sounds = NULL`);
    expect(await found()).toBe(0);
    let done = 0;
    for (let n = await fillSounds(db, 30); n > 0; n = await fillSounds(db, 30)) done += n;
    expect(done).toBe(written.length);
    expect(await kept()).toEqual(written);
    expect(await found()).toBe(before);
  });
});
