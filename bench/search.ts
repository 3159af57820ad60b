// How long the server looks for findings by words: the example district, copied until it holds a hundred thousand findings.
import { type Database, openDatabase, sql } from "@rectify/db/database";
import { startKillableDatabase } from "../e2e/killable-database.ts";
import { startServer } from "../e2e/start-server.ts";
import { median, printTable, sayLoad } from "./board.ts";

const FINDINGS = 100_000;
const RUNS = 9;
const MAX_MS = 80;

/** What somebody might type: a frequent word, a rare one, two, a number, initials, syllables, a person, and what is nowhere. */
const WORDS = ["制度", "食堂", "制度 落实", "FZ3-水务", "gwjd", "gongwu", "李敏", "没有这样的话"];

/** Copies every finding with its episodes, under numbers of their own. */
async function multiply(db: Database): Promise<number> {
  const [{ n } = { n: 1 }] = await db.query<{ n: number }>(sql`SELECT count(*)::int AS n FROM finding`);
  const copies = Math.ceil(FINDINGS / n) - 1;
  await db.execute(sql`
      INSERT INTO finding SELECT (jsonb_populate_record(f, jsonb_build_object(
        'no', f.no + 1000 * k, 'code', f.code || '-' || k, 'natural_key', f.natural_key || '-' || k, 'text', f.text || k))).*
        FROM finding f, generate_series(1, ${copies}::int) k`);
  await db.execute(sql`
      INSERT INTO finding_episode SELECT (jsonb_populate_record(e, jsonb_build_object('finding_no', e.finding_no + 1000 * k))).*
        FROM finding_episode e, generate_series(1, ${copies}::int) k`);
  await db.pool.query("VACUUM ANALYZE finding, finding_episode");
  return n * (copies + 1);
}

/** What the machine needs in this minute to read every text once: what a search costs beyond it is the search's own. */
async function onePass(db: Database): Promise<number> {
  const begun = performance.now();
  await db.query(sql`SELECT count(*) FROM finding WHERE strpos(text, ${"没有这样的话"}::text) > 0`);
  return performance.now() - begun;
}

export async function measureSearch(): Promise<boolean> {
  const database = await startKillableDatabase();
  const server = await startServer({ DATABASE_URL: database.url });
  const db = await openDatabase(database.url);
  try {
    const signedIn = await fetch(server.link, { redirect: "manual" });
    const cookie = signedIn.headers
      .getSetCookie()
      .map((set) => set.split(";")[0])
      .join("; ");
    console.log(`${await multiply(db)} findings`);
    const ask = async (words: string) => {
      const input = encodeURIComponent(JSON.stringify({ words }));
      const begun = performance.now();
      const answer = await fetch(`${server.baseUrl}/trpc/search.find?input=${input}`, { headers: { cookie } });
      const { result } = (await answer.json()) as { result: { data: { total: number } } };
      return { ms: performance.now() - begun, total: result.data.total };
    };
    sayLoad();
    const rows = [["words", "found", "first, ms", "warm median, ms", "best, ms"]];
    const slow: string[] = [];
    const control: number[] = [];
    for (const words of WORDS) {
      const first = await ask(words);
      const warm: number[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        warm.push((await ask(words)).ms);
        control.push(await onePass(db));
      }
      rows.push([words, String(first.total), ...[first.ms, median(warm), Math.min(...warm)].map((ms) => ms.toFixed(0))]);
      if (median(warm) > MAX_MS) slow.push(words);
    }
    rows.push(["control: one pass over the texts", "0", "", median(control).toFixed(0), Math.min(...control).toFixed(0)]);
    printTable(rows);
    sayLoad();
    for (const words of slow) console.log(`MISSED  ${words}: above ${MAX_MS} ms`);
    return slow.length === 0;
  } finally {
    await db.close();
    await server.stop();
    await database.stop();
  }
}
