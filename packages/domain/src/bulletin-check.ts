// A bulletin against itself and against the ledger: what it declares, what it lists, what the ledger said on its day and says now. Side by side, never mixed.
import type { BulletinCheckRow } from "./board.ts";
import type { BulletinFacts } from "./bulletin.ts";
import type { Figures } from "./overview.ts";

/** `then`: on the bulletin's own day; `now`: on the day of the page. */
export type LedgerSide = { aspects: number; items: number; then: Figures; now: Figures };

/** Null = not stated, or not listed one by one. `ledger` and `now` are null where the inspection had no ledger on that day. */
export function bulletinCheck(facts: Pick<BulletinFacts, "declared" | "listed" | "items">, ledger: LedgerSide | null): BulletinCheckRow[] {
  const listed = (n: number) => (n > 0 ? n : null);
  const statuses = facts.items.filter((i) => i.status !== null);
  const completed = statuses.length > 0 ? statuses.filter((i) => i.status === "COMPLETED" || i.status === "CLOSED").length : null;
  const sides = (of: (figures: Figures, side: LedgerSide) => number | null): Pick<BulletinCheckRow, "ledger" | "now"> => {
    const on = (figures: Figures | undefined) => (ledger && figures && figures.total > 0 ? of(figures, ledger) : null);
    return { ledger: on(ledger?.then), now: on(ledger?.now) };
  };
  return [
    {
      key: "aspects",
      declared: facts.declared.aspects ?? null,
      listed: listed(facts.listed.aspects),
      ...sides((_, { aspects }) => listed(aspects)),
    },
    {
      key: "items",
      declared: facts.declared.items ?? null,
      listed: listed(facts.listed.items),
      ...sides((_, { items }) => listed(items)),
    },
    { key: "findings", declared: facts.declared.findings ?? null, listed: listed(facts.listed.findings), ...sides((f) => f.total) },
    { key: "completed", declared: facts.declared.completed ?? null, listed: completed, ...sides((f) => f.declared.done) },
    // A bulletin never states a close-out by the office: its "all completed" is a declaration.
    { key: "closed", declared: null, listed: null, ...sides((f) => f.verified.done) },
  ];
}
