// The bulletin's title: which unit, which committee term, which round. It may stand on one line or be broken over several.
import { CHINESE } from "./chinese-number.ts";
import { ENDS_TITLE } from "./line-words.ts";
import { joinMapped, type MappedText } from "./mapped-text.ts";
import { markOf } from "./mark.ts";

export type TitleLines = { title: MappedText; from: number; to: number };

/** Page chrome can stand before the title; no bulletin has more of it than this. */
const HEAD_LINES = 60;
const TITLE_LINES = 5;
const TITLE = /^(?:中共|中国共产党)?[^,。;:!?]{2,50}?关于[^。;!?]{2,80}$/;

/** The first run of lines that makes a whole title (lines [from, to)), the shortest runs tried first; null when there is none. */
export function findTitle(lines: readonly MappedText[]): TitleLines | null {
  const head = lines.slice(0, HEAD_LINES);
  for (let size = 1; size <= TITLE_LINES; size++) {
    for (let from = 0; from + size <= head.length; from++) {
      const run = head.slice(from, from + size);
      const text = run.map((line) => line.text).join("");
      if (TITLE.test(text) && ENDS_TITLE.test(text) && run.every((line) => markOf(line.text) === null)) {
        return { title: joinMapped(run), from, to: from + size };
      }
    }
  }
  return null;
}

/** Where the unit's name stands in the title, without 中共; [from, to). */
export function unitIn(title: string): { from: number; to: number } | null {
  const m = /^((?:.*[>»|])?(?:.*?(?=中共))?(?:中共|中国共产党)?)(.{2,50}?)关于/.exec(title);
  return m ? { from: (m[1] as string).length, to: (m[1] as string).length + (m[2] as string).length } : null;
}

export type RoundMention = { term: [number, number] | null; round: [number, number] };

const COMMITTEE = "(?:[省市区县州盟旗]委|党委|党工委|党组)";
const ROUND = new RegExp(
  String.raw`(第?(?:${CHINESE}|\d{1,2})届(?:[^,。;、“”第届轮]{0,8}?${COMMITTEE})?)?(?:\d{4}年)?(?:巡[察视])?(?:工作)?(第(?:${CHINESE}|\d{1,2})轮)`,
  "g",
);

/** Every mention of a round with its committee term: offsets [from, to) in the text. */
export function roundsIn(text: string): RoundMention[] {
  return [...text.matchAll(ROUND)].map((m) => {
    const [whole, term, round] = m as unknown as [string, string | undefined, string];
    const end = m.index + whole.length;
    return { term: term ? [m.index, m.index + term.length] : null, round: [end - round.length, end] };
  });
}
