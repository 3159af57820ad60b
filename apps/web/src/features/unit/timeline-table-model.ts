import type { TimelineEntry } from "@rectify/domain/board";
import type { TFunction } from "i18next";
import { type TableModel, text } from "../../shared/tables/table-model.ts";

/** One row an event and finding, newest first. */
export function timelineTableModel(timeline: readonly TimelineEntry[], subject: string, t: TFunction): TableModel {
  return {
    name: "timeline",
    subject,
    figures: [],
    columns: [
      { head: t("overview.trend.day") },
      { head: t("history.kind") },
      { head: t("unit.tree.finding") },
      { head: t("history.reason") },
      { head: t("history.inferred") },
    ],
    rows: timeline.flatMap((entry, i) =>
      (entry.findings.length === 0 ? [null] : entry.findings).map((finding) => ({
        key: `${i} ${finding?.finding ?? ""}`,
        cells: [
          { kind: "day", day: entry.day },
          text(t(`history.event.${entry.kind}`)),
          text(finding?.text ?? ""),
          text(entry.reason ?? ""),
          text(entry.inferred ? t("history.inferred") : ""),
        ],
      })),
    ),
  };
}
