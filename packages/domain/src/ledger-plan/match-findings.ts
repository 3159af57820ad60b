// Which known finding a row is about. By code, else by its words; nearly the same words are a question to the user, never an answer.
import { codeKey, textKey } from "../finding-key.ts";
import type { LedgerIssue } from "../issue.ts";
import type { LedgerRow } from "../ledger-row.ts";
import { editDistance } from "../names.ts";
import { issueAt } from "./issue-at.ts";
import type { KnownFinding, KnownInspection } from "./known-world.ts";

export type RowMatch = { row: LedgerRow; known: KnownFinding | null };
export type Matching = { matches: RowMatch[]; missing: KnownFinding[]; issues: LedgerIssue[] };

/**
 * Matches the rows of one inspection. Rows with an error are left out of `matches`; `missing` are known findings no row speaks of, neither one
 * of `rows` nor one of `faulty`: rows that were kept out before, of which only the words are asked.
 */
export function matchFindings(rows: readonly LedgerRow[], inspection: KnownInspection | null, faulty: readonly LedgerRow[] = []): Matching {
  const known = inspection?.findings ?? [];
  const byCode = new Map(known.filter((f) => f.code).map((f) => [codeKey(f.code ?? ""), f]));
  const byText = new Map<string, KnownFinding[]>();
  for (const f of known) byText.set(textKey(f), [...(byText.get(textKey(f)) ?? []), f]);
  const issues: LedgerIssue[] = [];
  const found: RowMatch[] = [];
  const candidates = (row: LedgerRow): KnownFinding[] => {
    const coded = row.code ? byCode.get(codeKey(row.code)) : undefined;
    return coded ? [coded] : (byText.get(textKey(row)) ?? []).filter((f) => !row.code || !f.code);
  };
  const spokenOf = new Set(faulty.flatMap(candidates));
  for (const row of rows) {
    const among = candidates(row);
    for (const f of among) spokenOf.add(f);
    if (among.length > 1) issues.push(issueAt(row, "text", "AMBIGUOUS_FINDING", { count: among.length }));
    else found.push({ row, known: among[0] ?? null });
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
  const unspoken = known.filter((f) => !spokenOf.has(f));
  const matches = single.filter(({ row, known: k }) => {
    const near = k || row.code ? null : nearlyEqual(row, unspoken);
    if (near) {
      spokenOf.add(near);
      issues.push(issueAt(row, "text", "NEARLY_EQUAL_FINDING", { finding: `${inspection?.inspectionId}-${near.no}`, known: near.text }));
    }
    return !near;
  });
  return { matches, missing: known.filter((f) => !spokenOf.has(f)), issues };
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
  // One sign makes another finding of a text this short.
  if (text.length < 5) return null;
  const limit = Math.max(1, Math.floor(text.length / 10));
  return candidates.find((f) => editDistance(text, textKey({ aspect: null, item: null, text: f.text }), limit) <= limit) ?? null;
}
