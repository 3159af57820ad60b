import type { CategoryHead } from "@rectify/charts/category-tree";
import type { PooledRow } from "@rectify/domain/overview";
import type { TFunction } from "i18next";
import { counted, type TableModel, text } from "../../shared/tables/table-model.ts";

/** Every aspect, then its categories. */
export function categoriesTableModel(tree: readonly CategoryHead[], nameOf: (code: string) => string, t: TFunction): TableModel {
  const row = (code: string, level: 1 | 2, pooled: PooledRow, category: string[]): TableModel["rows"][number] => {
    const narrow = { category };
    return {
      key: code,
      cells: [
        text(nameOf(code)),
        text(t(`overview.heat.level.${level}`)),
        counted(pooled.total, {}, narrow),
        {
          kind: "rate",
          ratio: { done: pooled.verified, total: pooled.total },
          done: { condition: { states: ["CLOSED"] }, narrow },
          total: { condition: {}, narrow },
        },
        counted(pooled.overdue, { overdue: true }, narrow),
      ],
    };
  };
  return {
    name: "categories",
    figures: ["total", "verified", "overdue"],
    columns: [
      { head: t("frame.filter.category") },
      { head: t("overview.categories.level") },
      { head: t("overview.kpi.total") },
      { head: t("words.rate.verified"), short: t("words.rateShort.verified"), rate: true },
      { head: t("overview.kpi.overdue") },
    ],
    rows: tree.flatMap((head) => [
      row(
        head.code,
        1,
        head,
        head.rows.map((r) => r.code),
      ),
      ...head.rows.map((r) => row(r.code, 2, r, [r.code])),
    ]),
  };
}
