// Which known finding a row is about. By code, else by its words; nearly the same words are a question to the user, never an answer.
import { codeKey, textKey } from "../finding-key.ts";
import type { LedgerIssue } from "../issue.ts";
import type { LedgerRow } from "../ledger-row.ts";
import { editDistance } from "../names.ts";
import { issueAt } from "./issue-at.ts";
import type { KnownFinding, KnownInspection } from "./known-world.ts";

export type RowMatch = { row: LedgerRow; known: KnownFinding | null };
export type Matching = { matches: RowMatch[]; missing: KnownFinding[]; issues: LedgerIssue[] };

/** Matches the rows of one inspection. Rows with an error are left out of `matches`; `missing` are known findings no row speaks of. */
export function matchFindings(rows: readonly LedgerRow[], inspection: KnownInspection | null): Matching {
  const known = inspection?.findings ?? [];
  const byCode = new Map(known.filter((f) => f.code).map((f) => [codeKey(f.code ?? ""), f]));
  const byText = new Map<string, KnownFinding[]>();
  for (const f of known) byText.set(textKey(f), [...(byText.get(textKey(f)) ?? []), f]);
  const issues: LedgerIssue[] = [];
  const found: RowMatch[] = [];
  for (const row of rows) {
    const coded = row.code ? byCode.get(codeKey(row.code)) : undefined;
    const worded = (byText.get(textKey(row)) ?? []).filter((f) => !row.code || !f.code);
    if (coded) found.push({ row, known: coded });
    else if (worded.length > 1) issues.push(issueAt(row, "text", "AMBIGUOUS_FINDING", { count: worded.length }));
    else found.push({ row, known: worded[0] ?? null });
  }
  const { single, doubled } = once(found);
  for (const { row } of doubled)
    issues.push(
      issueAt(row, row.code ? "code" : "text", "DUPLICATE_ROW", {
        rows: doubled
          .filter((d) => same(d, row, found))
          .map((d) => d.row.row)
          .join("、"),
      }),
    );
  const taken = new Set(found.map((m) => m.known));
  const missing = known.filter((f) => !taken.has(f));
  const matches = single.filter(({ row, known: k }) => {
    const near = k || row.code ? null : nearlyEqual(row, missing);
    if (near)
      issues.push(issueAt(row, "text", "NEARLY_EQUAL_FINDING", { finding: `${inspection?.inspectionId}-${near.no}`, known: near.text }));
    return !near;
  });
  return { matches, missing, issues };
}

const keyOf = (m: RowMatch) => (m.known ? `known:${m.known.no}` : m.row.code ? codeKey(m.row.code) : textKey(m.row));
const same = (d: RowMatch, row: LedgerRow, all: readonly RowMatch[]) => keyOf(d) === keyOf(all.find((m) => m.row === row) ?? d);

/** Two rows for one finding are both kept out. */
function once(found: readonly RowMatch[]): { single: RowMatch[]; doubled: RowMatch[] } {
  const count = new Map<string, number>();
  for (const m of found) count.set(keyOf(m), (count.get(keyOf(m)) ?? 0) + 1);
  return { single: found.filter((m) => count.get(keyOf(m)) === 1), doubled: found.filter((m) => count.get(keyOf(m)) !== 1) };
}

function nearlyEqual(row: LedgerRow, candidates: readonly KnownFinding[]): KnownFinding | null {
  const text = textKey({ aspect: null, item: null, text: row.text });
  const limit = Math.max(1, Math.floor(text.length / 10));
  return candidates.find((f) => editDistance(text, textKey({ aspect: null, item: null, text: f.text }), limit) <= limit) ?? null;
}
