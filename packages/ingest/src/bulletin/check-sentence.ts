// The check of a bulletin in words: what it lists of what it declares, and what it leaves unstated.
import type { BulletinFacts } from "@rectify/domain/bulletin";

/** "13 of 13 items; 32 findings declared, none listed one by one; no due dates, owners or per-item status stated" */
export function bulletinCheckSentence(facts: Pick<BulletinFacts, "declared" | "listed" | "items" | "issues">, lang: "zh" | "en"): string {
  const words = lang === "zh" ? ZH : EN;
  const { declared, listed } = facts;
  const parts = (["items", "findings"] as const).flatMap((level) => {
    const told = declared[level];
    if (told === undefined) return listed[level] > 0 ? [words.onlyListed(listed[level], level)] : [];
    return listed[level] === 0 ? [words.noneListed(told, level)] : [words.listed(listed[level], told, level)];
  });
  if (parts.length === 0) parts.push(words.nothing);
  const missing = (["dueDates", "owners", "status"] as const).filter((fact) => isUnstated(facts, fact));
  if (missing.length > 0) parts.push(words.unstated(missing));
  if (facts.issues.some(({ code }) => code === "COUNTS_DISAGREE" || code === "RATE_DISAGREES")) parts.push(words.disagree);
  return parts.join(words.separator);
}

type Level = "items" | "findings";
type Unstated = "dueDates" | "owners" | "status";

function isUnstated({ issues }: Pick<BulletinFacts, "issues">, fact: Unstated): boolean {
  return issues.some((issue) => issue.code === "NOT_STATED" && issue.facts.fact === fact);
}

const many = (n: number, level: Level) => `${n} ${n === 1 ? level.slice(0, -1) : level}`;

const EN = {
  separator: "; ",
  nothing: "no entries listed",
  disagree: "its own figures do not add up",
  listed: (listed: number, declared: number, level: Level) => `${listed} of ${many(declared, level)}`,
  noneListed: (declared: number, level: Level) => `${many(declared, level)} declared, none listed one by one`,
  onlyListed: (listed: number, level: Level) => `${many(listed, level)} listed, no count declared`,
  unstated: (missing: readonly Unstated[]) => {
    const names = missing.map((fact) => ({ dueDates: "due dates", owners: "owners", status: "per-item status" })[fact]);
    return `no ${names.length > 1 ? `${names.slice(0, -1).join(", ")} or ${names.at(-1)}` : names[0]} stated`;
  },
};

const ZH_LEVELS = { items: ["项", ""], findings: ["个", "具体问题"] } as const;

const ZH: typeof EN = {
  separator: "；",
  nothing: "未列出条目",
  disagree: "自报数字相互不符",
  listed: (listed, declared, level) =>
    `${ZH_LEVELS[level][1]}申报 ${declared} ${ZH_LEVELS[level][0]}，列出 ${listed} ${ZH_LEVELS[level][0]}`,
  noneListed: (declared, level) => `申报${ZH_LEVELS[level][1]} ${declared} ${ZH_LEVELS[level][0]}，未逐条列出`,
  onlyListed: (listed, level) => `列出${ZH_LEVELS[level][1]} ${listed} ${ZH_LEVELS[level][0]}，未申报总数`,
  unstated: (missing) => {
    const names = missing.map((fact) => ({ dueDates: "完成时限", owners: "责任人", status: "逐条状态" })[fact]);
    return `未说明${names.length > 1 ? `${names.slice(0, -1).join("、")}和${names.at(-1)}` : names[0]}`;
  },
};
