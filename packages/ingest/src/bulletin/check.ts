// What a bulletin declares against what it lists and against itself. Figures that do not add up become issues and stay as they are.
import type { BulletinFacts, DeclaredKey } from "@rectify/domain/bulletin";
import type { BulletinIssue, BulletinIssueCode } from "@rectify/domain/issue";
import type { Declared } from "./declared.ts";

type Checked = Pick<BulletinFacts, "listed" | "items">;
/** An inexact as-of day is stated, too: it has its own issue. */
type Stated = { asOf: boolean; dueDates: boolean; owners: boolean };

/** Issues of the counts, then what the bulletin leaves unstated ({fact: "dueDates" | "owners" | "status" | "asOf"}). */
export function checkCounts(raw: string, declared: Declared, facts: Checked, states: Stated): BulletinIssue[] {
  const issue = (code: BulletinIssueCode, key: DeclaredKey | null, about: BulletinIssue["facts"]): BulletinIssue => {
    const span = key ? (declared.spans[key] ?? null) : null;
    return { severity: "warning", code, original: span ? raw.slice(span.start, span.end) : null, span, facts: about };
  };
  const issues = [...partsAgainstTotal(declared, issue), ...rateAgainstCounts(declared, issue)];
  if (facts.items.length === 0) issues.push(issue("NO_ENTRIES", null, {}));
  else issues.push(...listedAgainstDeclared(declared, facts, issue));
  const unstated = [
    ["asOf", !states.asOf],
    ["dueDates", facts.items.length > 0 && !states.dueDates],
    ["owners", facts.items.length > 0 && !states.owners],
    ["status", facts.items.length > 0 && facts.items.every(({ status }) => status === null)],
  ] as const;
  for (const [fact, missing] of unstated) if (missing) issues.push(issue("NOT_STATED", null, { fact }));
  return issues;
}

type MakeIssue = (code: BulletinIssueCode, key: DeclaredKey | null, about: BulletinIssue["facts"]) => BulletinIssue;

function partsAgainstTotal({ counts }: Declared, issue: MakeIssue): BulletinIssue[] {
  const { findings, completed } = counts;
  if (findings === undefined) return [];
  const others = [counts.stageCompleted, counts.inProgress, counts.notCompleted].filter((n) => n !== undefined);
  const sum = [completed ?? 0, ...others].reduce((a, b) => a + b, 0);
  const complete = completed !== undefined && others.length > 0;
  return sum > findings || (complete && sum !== findings) ? [issue("COUNTS_DISAGREE", "findings", { findings, sum })] : [];
}

function rateAgainstCounts({ counts, rateInferred, rateDecimals }: Declared, issue: MakeIssue): BulletinIssue[] {
  const { findings, completed, rate } = counts;
  if (rateInferred || rate === undefined || !findings || completed === undefined) return [];
  // Rounded up, down or to the nearest: less than one unit of the last decimal given.
  const gap = Math.abs(rate * 100 - (completed * 100) / findings);
  return gap < 10 ** -rateDecimals - 1e-9 ? [] : [issue("RATE_DISAGREES", "rate", { rate, completed, findings })];
}

function listedAgainstDeclared({ counts }: Declared, { listed }: Checked, issue: MakeIssue): BulletinIssue[] {
  const issues: BulletinIssue[] = [];
  for (const level of ["aspects", "items", "findings"] as const) {
    const declared = counts[level];
    if (declared === undefined || declared === listed[level]) continue;
    if (listed[level] === 0) issues.push(issue("NOT_LISTED", level, { level, declared }));
    else issues.push(issue(listed[level] < declared ? "LISTED_FEWER" : "LISTED_MORE", level, { level, declared, listed: listed[level] }));
  }
  return issues;
}
