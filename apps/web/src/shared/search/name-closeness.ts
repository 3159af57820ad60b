// How well a name answers a word that was typed: as written, by pinyin, by initials, by an abbreviation.
import { match, pinyin } from "pinyin-pro";

/** In the order in which answers are offered. Between two steps there is room for how far apart the letters stand. */
export const CLOSENESS = {
  /** The name itself, as written. */
  exact: 0,
  /** Its beginning, as written. */
  prefix: 1,
  /** The initials of all its characters, or all its pinyin. */
  wholeSound: 2,
  /** The beginning of its initials or of its pinyin. */
  soundPrefix: 3,
  inside: 4,
  soundInside: 5,
  /** Its characters or initials in this order, others between them: 住建局 in 区住房和城乡建设局. */
  abbreviation: 6,
  /** As above, by a rarer reading of a character. */
  rareReading: 7,
} as const;

const LATIN = /^[a-z']+$/;

/** Letters stand in the name in this order: the distance from the first to the last; null where one is missing. */
function spread(word: string, name: readonly string[]): number | null {
  let at = 0;
  let first = 0;
  for (const [i, char] of name.entries()) {
    if (char !== word[at]) continue;
    if (at === 0) first = i;
    at += 1;
    if (at === word.length) return i - first;
  }
  return null;
}

type Sounds = { whole: string; initials: string };
const known = new Map<string, Sounds>();

/** A name in its usual reading; looked up once, for every key pressed asks for all names. */
function soundsOf(name: string): Sounds {
  const before = known.get(name);
  if (before) return before;
  const readings = pinyin(name, { toneType: "none", type: "array", v: true }).map((reading) => reading.toLowerCase());
  const sounds = { whole: readings.join(""), initials: readings.map((reading) => reading[0] ?? "").join("") };
  known.set(name, sounds);
  return sounds;
}

const step = (at: number, distance: number) => at + Math.min(distance, 99) / 100;

/**
 * Least is best; null = not at all. `word` is in small letters. In a `long` name, that of a whole organisation, some letters always stand in any order:
 * there they must follow one another.
 */
export function closeness(name: string, word: string, long = false): number | null {
  const at = name.toLowerCase().indexOf(word);
  if (at === 0) return word.length === name.length ? CLOSENESS.exact : CLOSENESS.prefix;
  if (at > 0) return CLOSENESS.inside;
  const apart = word.length > 1 ? spread(word, Array.from(name)) : null;
  if (!LATIN.test(word)) return apart === null ? null : step(CLOSENESS.abbreviation, apart);
  const letters = word.replaceAll("'", "");
  if (letters === "") return null;
  const { whole, initials } = soundsOf(name);
  if (letters === initials || letters === whole) return CLOSENESS.wholeSound;
  if (initials.startsWith(letters) || whole.startsWith(letters)) return CLOSENESS.soundPrefix;
  if (initials.includes(letters)) return CLOSENESS.soundInside;
  const mixed = match(name, letters, { continuous: true });
  if (mixed !== null) return mixed[0] === 0 ? CLOSENESS.soundPrefix : CLOSENESS.soundInside;
  if (long || letters.length < 2) return null;
  // Initials in the usual reading say more than any mixture of readings: zjj is 住建局, not 展革局.
  const usual = spread(letters, Array.from(initials));
  if (usual !== null) return step(CLOSENESS.abbreviation, usual);
  const rare = match(name, letters);
  // The closer together the letters stand, the likelier it is what was meant.
  return rare === null ? null : step(CLOSENESS.rareReading, (rare.at(-1) ?? 0) - (rare[0] ?? 0));
}
