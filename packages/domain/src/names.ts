// Names as offices write them: the same unit, round or group under a long and a short form. Matching never guesses between two.

/** NFKC, without spaces and without quotation marks: the form in which two names are compared; the name itself when nothing else is in it. */
export function plainName(name: string): string {
  const normal = name.normalize("NFKC");
  return normal.replace(/[\s"'“”‘’《》〈〉·]/g, "") || normal.trim();
}

const ORGANISATION = /(?:党组|党委|党工委|党总支|党支部|党委会|(?<=[省市区县旗州乡镇])委员会)$/;
/** After 中共 a 委员会 is the Party's; without it, it is mostly the unit itself (卫生健康委员会, 管理委员会). */
const PARTY_ORGANISATION = /(?:党组|党委|党工委|党总支|党支部|党委会|委员会)$/;

/** A unit's name without 中共 and without the form of its Party organisation: 中共云溪市丰泽区商务局党组 → 云溪市丰泽区商务局. */
export function unitCore(name: string): string {
  const whole = plainName(name);
  const plain = whole.replace(/^中国共产党|^中共/, "");
  const core = plain.replace(plain === whole ? ORGANISATION : PARTY_ORGANISATION, "");
  return core || plain || whole;
}

/** The name lists show: 中共云溪市丰泽区商务局党组 → 区商务局; 丰泽区北湖街道党工委 → 北湖街道. */
export function shortUnitName(name: string): string {
  const core = unitCore(name);
  const withoutPlaces = core.replace(/^(?:[^省市区县]{1,7}(?:省|自治区))?(?:[^省市区县]{1,7}市)?/, "") || core;
  // 新区, 开发区, 片区, 园区 and 社区 are parts of a name, not a district in front of it.
  const m = /^[^省市区县]{0,5}[^省市区县新发片园社]([区县市])(.+)$/.exec(withoutPlaces);
  if (!m?.[2]) return withoutPlaces;
  return /(?:街道|镇|乡|村|社区)$/.test(m[2]) ? m[2] : `${m[1]}${m[2]}`;
}

export type NamedUnit = {
  id: number;
  name: string;
  shortName: string;
  /** Full and short names it bore before. */
  formerNames?: readonly string[];
};
export type NameMatch<T> = { kind: "one"; found: T } | { kind: "none" } | { kind: "several"; found: T[] };

function only<T>(found: T[]): NameMatch<T> {
  const [first] = found;
  if (!first) return { kind: "none" };
  return found.length === 1 ? { kind: "one", found: first } : { kind: "several", found };
}

/** Whether one core is the other without the place in front of it: 区水务局 of 丰泽区水务局, but not 实验小学 of 第二实验小学. */
function isRelative(short: string, long: string): boolean {
  if (short.length <= 3 || !long.endsWith(short)) return false;
  return /^[省市区县旗州]/.test(short) || /(?:^|[省市区县旗州])$/.test(long.slice(0, -short.length));
}

/** Whether the name says a place that the known name leaves open: 南山区财政局 for a unit known only as 区财政局. */
export function saysMorePlace(name: string, known: string): boolean {
  return unitCore(name) !== unitCore(known) && isRelative(unitCore(known), unitCore(name));
}

/**
 * By full name, else a name it bore before, else by short name or by one core being the other without its place (区水务局 ⊂ 丰泽区水务局).
 * Several candidates are never chosen between.
 */
export function matchUnit<T extends NamedUnit>(name: string, units: readonly T[]): NameMatch<T> {
  const plain = plainName(name);
  const core = unitCore(name);
  const exact = units.filter((u) => plainName(u.name) === plain || unitCore(u.name) === core);
  if (exact.length > 0) return only(exact);
  const former = units.filter((u) => u.formerNames?.some((f) => plainName(f) === plain || unitCore(f) === core));
  if (former.length > 0) return only(former);
  return only(
    units.filter((u) => {
      const known = unitCore(u.name);
      return plainName(u.shortName) === plain || isRelative(known, core) || isRelative(core, known);
    }),
  );
}

const DIGITS = "零一二三四五六七八九";

/** 六 → 6, 十二 → 12, 二十 → 20, "6" → 6; null when it is no ordinal up to 99. */
export function ordinalOf(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const m = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!m || text === "") return null;
  const [, a, ten, b] = m;
  if (!ten) return a && !b ? DIGITS.indexOf(a) : null;
  return (a ? DIGITS.indexOf(a) : 1) * 10 + (b ? DIGITS.indexOf(b) : 0);
}

export type RoundName = { name: string; committeeTerm: string; ordinal: number | null };

/** 七届区委第三轮巡察 → {name: 七届区委第三轮, committeeTerm: 七届区委, ordinal: 3}. Without a term or an ordinal those stay empty and null. */
export function parseRoundName(text: string): RoundName {
  const plain = plainName(text);
  // A round that is called nothing but 专项巡察 keeps its name.
  const name = plain.replace(/(?:巡察|巡视|常规巡察|专项巡察)+$/, "") || plain;
  const m = /^(.*?)第?([一二三四五六七八九十\d]{1,3})轮/.exec(name);
  return { name, committeeTerm: m?.[1] ?? "", ordinal: m?.[2] ? ordinalOf(m[2]) : null };
}

/** Equal keys mean the same round, however its ordinal is written. */
export function roundKey(text: string): string {
  const r = parseRoundName(text);
  if (r.ordinal === null) return r.name;
  const term = r.committeeTerm.replace(/^第/, "").replace(/^([一二三四五六七八九十\d]{1,3})届/, (_, n: string) => `${ordinalOf(n) ?? n}届`);
  return `${term}#${r.ordinal}`;
}

/** Equal keys mean the same group: 区委第二巡察组, 第二巡察组 and 区委巡察二组 are one. */
export function groupKey(text: string): string {
  const plain = plainName(text);
  const m = /(?:第([一二三四五六七八九十\d]{1,3})巡[察视]组|巡[察视]第?([一二三四五六七八九十\d]{1,3})组)$/.exec(plain);
  const ordinal = m ? ordinalOf(m[1] ?? m[2] ?? "") : null;
  return ordinal === null ? plain : `#${ordinal}`;
}

/** Levels of the region tree: province, city, district, street. */
export const REGION_LEVELS = 4;

/** Parts of a region path, outermost first: 云溪市/丰泽区/城东片区, or 云溪市丰泽区 by its suffixes. */
export function regionPath(text: string): string[] {
  const parts = text
    .normalize("NFKC")
    .split(/[/>\\、]|—+|--+/)
    .map((p) => p.replace(/\s/g, ""))
    .filter(Boolean);
  if (parts.length !== 1) return parts;
  const whole = parts[0] ?? "";
  const m = /^((?:.{2,7}?)(?:省|自治区))?((?:.{2,7}?)(?:市|自治州))?((?:.{1,7}?)(?:区|县|旗))?(.*)$/.exec(whole);
  const split = (m?.slice(1) ?? []).filter((p): p is string => Boolean(p));
  return split.length > 0 ? split : [whole];
}

/** Edit distance, stopping early past `limit` (then `limit + 1`). */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (before[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      row.push(Math.min(swap, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = row;
  }
  return before[b.length] ?? 0;
}

/** The known name that differs by one character only, when the difference is not an ordinal (第一/第二); null otherwise. */
export function nearlyKnownName(name: string, known: readonly string[]): string | null {
  const plain = plainName(name);
  const withoutOrdinals = (s: string) => s.replace(/[一二三四五六七八九十百\d]/g, "#");
  for (const other of known) {
    const o = plainName(other);
    if (o !== plain && editDistance(plain, o, 1) === 1 && withoutOrdinals(plain) !== withoutOrdinals(o)) return other;
  }
  return null;
}

/** A short name as it is said: 区住建局 → 住建局. */
export function withoutDistrict(shortName: string): string {
  return shortName.replace(/^[市区县旗](?=..)/, "");
}
