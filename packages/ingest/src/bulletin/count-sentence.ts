// The sentence that counts what was fed back: 4个方面13项共计32个具体问题, 3方面6项问题14个具体表现, 巡察反馈8个问题, 反馈问题25个.
import type { DeclaredKey } from "@rectify/domain/bulletin";
import { NUMBER, numberOf } from "./chinese-number.ts";

export type Counted = { key: DeclaredKey; value: number; from: number; to: number };

const COUNT = new RegExp(
  `(${NUMBER})(个|大项|大类|大|项|类|条)?(方面|(?:具体)?(?:问题)?(?:的)?(?:具体)?表现|(?:具体|主要|突出|重点|方面|类)*(?:的)?问题(?!线索|清单))?`,
  "g",
);
const BEHIND = new RegExp(`问题(?:共计?|合计|为|有)?(${NUMBER})(?:个|项|条)(?!方面|大?类)`);
/** What tells that the sentence speaks of the feedback and not of something the unit counted for itself. */
const TOLD = /反馈|指出|查出|发现|提出|交办/;
const ALL_DONE = /(?:均|全部|全都|已全面)[^,。;\d]{0,6}(?:完成整改|整改完成|整改到位|整改完毕|完成|办结|销号)/;

/** The counts in a sentence, or null when it does not count findings. "All completed" counts as completed = findings. */
export function readCountSentence(text: string): Counted[] | null {
  const counts = tokensOf(text);
  const findings = counts.find(({ key }) => key === "findings");
  if (!findings) return null;
  const done = allDone(text, findings);
  return done ? [...counts, done] : counts;
}

function tokensOf(text: string): Counted[] {
  const told = TOLD.exec(text);
  const counts: Counted[] = [];
  let lastEnd = -1;
  for (const m of text.matchAll(COUNT)) {
    const [whole, figure, unit, noun] = m as unknown as [string, string, string | undefined, string | undefined];
    const value = numberOf(figure);
    const from = m.index;
    const to = from + whole.length;
    const inRow = lastEnd >= 0 && /^(?:的|,|、|共计?|合计|涉及|和|及|包括|包含|中的)*$/.test(text.slice(lastEnd, from));
    const key = keyOf(unit, noun, inRow, text[to] ?? "");
    const trusted = /^\d/.test(figure) || noun === "方面" || inRow;
    if (key === null || value === null || !trusted) continue;
    if (key === "findings" && !inRow && !(told && told.index < from)) continue;
    if (key === "manifestations" && !inRow) continue;
    const earlier = key === "findings" ? counts.find((c) => c.key === "findings") : undefined;
    // 13项问题、32个具体问题 and 12类问题，细化为39个具体问题: the first of the two counts items
    const finer = inRow || (noun?.includes("具体问题") === true && !text.slice(earlier?.from, earlier?.to).includes("具体"));
    if (earlier && finer && !counts.some((c) => c.key === "items")) earlier.key = "items";
    if (!counts.some((c) => c.key === key)) counts.push({ key, value, from, to });
    lastEnd = to;
  }
  return counts.some(({ key }) => key === "findings") ? counts : behind(text, told, counts);
}

function keyOf(unit: string | undefined, noun: string | undefined, inRow: boolean, next: string): DeclaredKey | null {
  if (noun === "方面") return "aspects";
  if (noun?.endsWith("表现")) return "manifestations";
  if (noun !== undefined) return "findings";
  const bareGroup = unit !== undefined && /^(?:大项|大类|项|类)$/.test(unit);
  return bareGroup && inRow && /^(?:[,、;共合计涉]|$|\d)/.test(next) ? "items" : null;
}

function behind(text: string, told: RegExpExecArray | null, counts: Counted[]): Counted[] {
  const m = BEHIND.exec(text);
  const value = m && told && told.index <= m.index ? numberOf(m[1] as string) : null;
  if (!m || value === null) return counts;
  return [...counts, { key: "findings", value, from: m.index, to: m.index + m[0].length }];
}

function allDone(text: string, findings: Counted): Counted | null {
  const rest = text.slice(findings.to);
  const m = ALL_DONE.exec(rest);
  if (!m || /基本|阶段性/.test(m[0]) || /\d|除|措施|任务/.test(rest.slice(0, m.index))) return null;
  const from = findings.to + m.index;
  return { key: "completed", value: findings.value, from, to: from + m[0].length };
}
