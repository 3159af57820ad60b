// How a finding's text sounds, kept beside it when it is written: a search over 100,000 texts then compares letters, and needs no dictionary.
import { pinyin } from "pinyin-pro";
import { type Queryable, sql } from "../database.ts";

export type Sounds = {
  /** One sign a character: 合同管理，“A”级 → htgl，“a”j */
  initials: string;
  /** Each reading behind a space, so that a search can ask for whole syllables: " he tong guan li，“a” ji" */
  sounds: string;
};

const HAN = /^\p{Script=Han}$/u;
/** The characters read so far, each once: reading words by a dictionary takes ten times as long, and a ledger has 100,000 rows. */
const known = new Map<string, string | null>();

/** The usual reading of a character (行 is xing, in 银行 too); null for other signs. */
function readingOf(char: string): string | null {
  let reading = known.get(char);
  if (reading === undefined) {
    reading = HAN.test(char) ? pinyin(char, { toneType: "none", v: true }).toLowerCase() : null;
    known.set(char, reading);
  }
  return reading;
}

export function soundsOf(text: string): Sounds {
  let [initials, sounds] = ["", ""];
  for (const char of text.toLowerCase()) {
    const reading = readingOf(char);
    initials += reading === null ? char : reading.charAt(0);
    sounds += reading === null ? char : ` ${reading}`;
  }
  return { initials, sounds };
}

/** Of rows from before sounds were kept, in the order of the keys. Returns how many were done; 0 = none is left. */
export async function fillSounds(db: Queryable, limit: number): Promise<number> {
  const rows = await db.query<{ i: number; n: number; text: string }>(
    sql`SELECT inspection_id AS i, no AS n, text FROM finding WHERE sounds IS NULL ORDER BY inspection_id, no LIMIT ${limit}`,
  );
  if (rows.length === 0) return 0;
  const done = JSON.stringify(rows.map(({ text, ...key }) => ({ ...key, text, ...soundsOf(text) })));
  // A text that changed meanwhile was given its sounds by the one who changed it.
  await db.execute(sql`
    UPDATE finding f SET initials = r.initials, sounds = r.sounds
      FROM jsonb_to_recordset(${done}::jsonb) AS r(i int, n int, text text, initials text, sounds text)
     WHERE f.inspection_id = r.i AND f.no = r.n AND f.text = r.text`);
  return rows.length;
}
