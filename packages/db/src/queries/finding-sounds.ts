// How a finding's text sounds, kept beside it when it is written: a search over 100,000 texts then compares letters, and needs no dictionary.
import { pinyin } from "pinyin-pro";
import { type Queryable, sql } from "../database.ts";

export type Sounds = {
  /** One sign a character: 合同管理，“A”级 → htgl，“a”j */
  initials: string;
  /** Each reading behind a space, so that a search can ask for whole syllables: " he tong guan li，“a” ji" */
  sounds: string;
};

const HAN = /^\p{Script=Han}+$/u;
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
/** Texts of one kind share their words: looking each up once is ten times as fast as reading whole texts. */
const known = new Map<string, readonly string[]>();
const KNOWN = 50_000;

/** A word's readings, character by character; read as a word, as 重 differs in 重点 and 重复. */
function readings(word: string): readonly string[] {
  const before = known.get(word);
  if (before) return before;
  if (known.size >= KNOWN) known.clear();
  const found = pinyin(word, { toneType: "none", type: "array", v: true });
  known.set(word, found);
  return found;
}

export function soundsOf(text: string): Sounds {
  let [initials, sounds] = ["", ""];
  for (const { segment } of segmenter.segment(text.toLowerCase())) {
    const read = HAN.test(segment) ? readings(segment) : null;
    initials += read ? read.map((reading) => reading[0]).join("") : segment;
    sounds += read ? ` ${read.join(" ")}` : segment;
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
