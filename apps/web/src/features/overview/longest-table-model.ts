import type { OverdueFinding } from "@rectify/domain/overview";
import type { TFunction } from "i18next";
import { type TableModel, text } from "../../shared/tables/table-model.ts";
import { lateFrom } from "../../shared/ui/late-words.ts";

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

/** What came back, in words; with its day where the days late are counted from it. */
export function turnsOf(row: OverdueFinding, t: TFunction): string[] {
  const from = lateFrom(t, row);
  return [
    ...(row.returned > 0 && row.lateBy !== "RETURNED" ? [t("overview.longest.returned")] : []),
    ...(row.reopened > 0 && row.lateBy !== "REOPENED" ? [t("overview.longest.reopened")] : []),
    ...(from === null ? [] : [from]),
  ];
}
