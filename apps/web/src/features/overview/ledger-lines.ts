// What moved since the comparison day, as two ledgers that reconcile: open and overdue.
import type { Since } from "@rectify/domain/overview";
import type { Movement } from "@rectify/domain/progress-filter";

/** `change` is signed. `tone`: what the bar means, not whether it is welcome. */
export type LedgerLine = { movement: Movement; change: number; tone: "closed" | "overdue" | "neutral" };
export type Ledger = { kind: "open" | "overdue"; before: number; after: number; lines: LedgerLine[] };

export function ledgers(since: Since): [Ledger, Ledger] {
  const line = (movement: Movement, sign: 1 | -1, tone: LedgerLine["tone"] = "neutral"): LedgerLine => ({
    movement,
    change: sign * since[movement] || 0,
    tone,
  });
  return [
    {
      kind: "open",
      before: since.openBefore,
      after: since.openAfter,
      lines: [line("new", 1), line("reopened", 1), line("closed", -1, "closed"), line("cancelled", -1)],
    },
    {
      kind: "overdue",
      before: since.overdueBefore,
      after: since.overdueAfter,
      lines: [
        line("fellDue", 1, "overdue"),
        line("returnedOrReopened", 1, "overdue"),
        line("declared", -1, "closed"),
        line("extended", -1),
        line("staged", -1),
        line("cancelledOverdue", -1),
      ],
    },
  ];
}

/** The largest movement of all ledgers: both share one scale and one zero line. */
export function ledgerScale(all: readonly Ledger[]): number {
  return Math.max(1, ...all.flatMap((l) => l.lines.map((line) => Math.abs(line.change))));
}
