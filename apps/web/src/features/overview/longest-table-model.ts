import type { OverdueFinding } from "@rectify/domain/overview";
import type { TFunction } from "i18next";
import { type TableModel, text } from "../../shared/tables/table-model.ts";

export function longestTableModel(rows: readonly OverdueFinding[], category: (code: string) => string, t: TFunction): TableModel {
  return {
    name: "longest",
    figures: ["overdue", "ageing"],
    columns: [
      { head: t("overview.longest.finding") },
      { head: t("findings.column.unit") },
      { head: t("findings.column.category") },
      { head: t("findings.column.daysLate") },
      { head: t("finding.fact.leader") },
      { head: t("finding.date.DUE") },
      { head: t("finding.date.ORIGINAL_DUE") },
      { head: t("findings.column.turns") },
    ],
    rows: rows.map((row) => ({
      key: row.finding,
      cells: [
        text(row.text),
        text(row.unit),
        text(category(row.category)),
        { kind: "count", value: row.days },
        text(row.leader ?? t("words.notStated")),
        { kind: "day", day: row.dueOn },
        { kind: "day", day: row.originalDueOn },
        text(turnsOf(row, t).join(t("finding.and"))),
      ],
    })),
  };
}

/** What came back, in words. */
export function turnsOf(row: OverdueFinding, t: TFunction): string[] {
  return [...(row.returned > 0 ? [t("overview.longest.returned")] : []), ...(row.reopened > 0 ? [t("overview.longest.reopened")] : [])];
}
