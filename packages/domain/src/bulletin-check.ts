// A bulletin against itself and against the ledger: what it declares, what it lists, what the ledger says. Side by side, never mixed.
import type { BulletinCheckRow } from "./board.ts";
import type { BulletinFacts } from "./bulletin.ts";
import type { Figures } from "./overview.ts";

export type LedgerSide = { aspects: number; items: number; figures: Figures };

/** Null = not stated, or not listed one by one. `ledger` is null where the inspection has no ledger. */
export function bulletinCheck(facts: Pick<BulletinFacts, "declared" | "listed" | "items">, ledger: LedgerSide | null): BulletinCheckRow[] {
  const listed = (n: number) => (n > 0 ? n : null);
  const known = ledger && ledger.figures.total > 0 ? ledger : null;
  const statuses = facts.items.filter((i) => i.status !== null);
  const completed = statuses.length > 0 ? statuses.filter((i) => i.status === "COMPLETED" || i.status === "CLOSED").length : null;
  return [
    {
      key: "aspects",
      declared: facts.declared.aspects ?? null,
      listed: listed(facts.listed.aspects),
      ledger: known ? listed(known.aspects) : null,
    },
    {
      key: "items",
      declared: facts.declared.items ?? null,
      listed: listed(facts.listed.items),
      ledger: known ? listed(known.items) : null,
    },
    {
      key: "findings",
      declared: facts.declared.findings ?? null,
      listed: listed(facts.listed.findings),
      ledger: known ? known.figures.total : null,
    },
    { key: "completed", declared: facts.declared.completed ?? null, listed: completed, ledger: known ? known.figures.declared.done : null },
    // A bulletin never states a close-out by the office: its "all completed" is a declaration.
    { key: "closed", declared: null, listed: null, ledger: known ? known.figures.verified.done : null },
  ];
}
