// Scopes a bulletin by section first: 1. and 一是 in the organisation section are neither entries nor measures.
import { readHeading } from "./heading.ts";
import { isClosing } from "./line-words.ts";
import type { MappedText } from "./mapped-text.ts";
import { markOf, type Rank } from "./mark.ts";

export type Zone = "lead" | "organisation" | "progress" | "closing";
/** One paragraph with the part of the bulletin it belongs to. `mark` is set on headings only; `section` on the headings that open a zone. */
export type Placed = { text: MappedText; zone: Zone; mark: { rank: Rank; length: number } | null; section: boolean };

type Role = "organisation" | "progress" | "closing" | "entries" | "unknown";

const PROGRESS =
  /(?:反馈|巡察|巡视|审计|具体|发现|指出).{0,12}(?:问题|意见).{0,12}(?:整改|落实)|整改(?:进展|落实|完成|成效|结果)|整改情况|落实情况|问题导向|逐[条项]/;
const ORGANISATION =
  /组织(?:领导|落实|实施|整改|开展|保障|推动|推进)|整改组织|整改工作组织|主要负责人|第一责任人|主体责任|政治(?:站位|自觉|责任)|思想认识|统一思想|加强组织|高度重视|责任(?:落实|担当)|工作开展情况|总体情况|基本情况|整改工作情况|认真学习|深入学习|强化部署/;
const CLOSING_SECTION = /下一步|下步|今后|下阶段|后续|努力方向|工作打算|巩固(?:深化|拓展|提升)?/;

/** Gives every paragraph its zone. A heading as high as the one that opened the zone is judged anew; deeper ones belong to it. */
export function placeParagraphs(paragraphs: readonly MappedText[]): Placed[] {
  const roles = sectionRoles(paragraphs);
  const placed: Placed[] = [];
  let zone: Zone = "lead";
  let zoneRank: Rank | null = null;
  for (const [i, text] of paragraphs.entries()) {
    const mark = markOf(text.text);
    const role = roles.get(i);
    if (mark && role && (zoneRank === null || mark.rank <= zoneRank)) {
      zoneRank = mark.rank;
      zone = role === "entries" ? "progress" : role === "unknown" ? "organisation" : role;
      placed.push({ text, zone, mark, section: role !== "entries" });
    } else {
      if (!mark && zone !== "lead" && isClosing(text.text)) {
        zone = "closing";
        zoneRank = 1;
      }
      placed.push({ text, zone, mark, section: false });
    }
  }
  return placed;
}

/** The role of every heading that may open a zone. Where titles name no part with entries, the headings inside decide. */
function sectionRoles(paragraphs: readonly MappedText[]): Map<number, Role> {
  const roles = new Map<number, Role>();
  const ranks = paragraphs.map((p) => markOf(p.text)?.rank ?? null);
  for (const [i, rank] of ranks.entries()) {
    if (rank !== null) roles.set(i, roleOf(paragraphs[i] as MappedText, rank));
  }
  const top = [...roles].filter(([i]) => ranks[i] === 1);
  if (top.length === 0) return roles;
  if (top.some(([, role]) => role === "progress" || role === "entries")) return roles;
  for (const [n, [i, role]] of top.entries()) {
    const end = top[n + 1]?.[0] ?? paragraphs.length;
    const holdsEntries = paragraphs.slice(i + 1, end).some((p) => isFindingHeading(p.text));
    if (holdsEntries && role !== "closing") roles.set(i, "progress");
  }
  return roles;
}

function roleOf(paragraph: MappedText, rank: Rank): Role {
  const mark = markOf(paragraph.text);
  const heading = readHeading(paragraph.text, mark?.length ?? 0);
  const words = paragraph.text.slice(heading.from, heading.to);
  if (heading.form !== "plain" && (rank > 1 || paragraph.text.includes("“") || !/反馈|巡察|巡视/.test(words))) return "entries";
  if (CLOSING_SECTION.test(words) && rank <= 2) return "closing";
  if (ORGANISATION.test(words)) return "organisation";
  const whole = paragraph.text.slice(mark?.length ?? 0, 60);
  if (PROGRESS.test(whole.split("。")[0] as string)) return "progress";
  return rank === 1 ? "unknown" : "entries";
}

/** True for 关于“…”的问题 and 针对“…”问题 headings of any rank. */
export function isFindingHeading(text: string): boolean {
  const mark = markOf(text);
  return mark !== null && readHeading(text, mark.length).form === "finding";
}

/** The paragraphs that belong to no entry: where a bulletin tells of itself and declares its counts. */
export function outsideEntries(placed: readonly Placed[]): Placed[] {
  let inEntry = false;
  return placed.filter(({ zone, mark, section }) => {
    if (zone !== "progress" || section) inEntry = false;
    else if (mark) inEntry = true;
    return !inEntry;
  });
}
