// Categories on two levels; a head sums its own rows only, so under a filter it counts what is shown.
import type { CategoryRow, PooledRow } from "@rectify/domain/overview";
import { compareRatios } from "@rectify/domain/ratio";
import { TAXONOMY } from "@rectify/domain/taxonomy";

export type CategoryHead = PooledRow & { code: string; rows: CategoryRow[] };

const worstFirst = (a: PooledRow, b: PooledRow) =>
  b.overdue - a.overdue || compareRatios({ done: a.verified, total: a.total }, { done: b.verified, total: b.total });

export function categoryTree(categories: readonly CategoryRow[]): CategoryHead[] {
  return TAXONOMY.map((group) => {
    const rows = categories.filter((c) => c.code.startsWith(group.code) && c.total > 0).sort(worstFirst);
    const sum = (of: (row: CategoryRow) => number) => rows.reduce((total, row) => total + of(row), 0);
    return {
      code: group.code,
      rows,
      total: sum((r) => r.total),
      declared: sum((r) => r.declared),
      verified: sum((r) => r.verified),
      overdue: sum((r) => r.overdue),
    };
  }).filter((head) => head.rows.length > 0);
}

/** The categories with most overdue findings, ties included; empty when nothing is overdue. */
export function worstCategories(categories: readonly CategoryRow[]): CategoryRow[] {
  const most = Math.max(0, ...categories.map((c) => c.overdue));
  return most === 0 ? [] : categories.filter((c) => c.overdue === most);
}
