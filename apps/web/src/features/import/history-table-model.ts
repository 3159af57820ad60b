import type { ImportRow } from "@rectify/domain/board";
import type { TFunction } from "i18next";
import { type TableModel, text } from "../../shared/tables/table-model.ts";
import { formatStamp } from "./format-stamp.ts";

const ACTORS = ["guest", "operator"] as const;
export const IMPORT_COUNTS = ["added", "changed", "unchanged", "skipped"] as const;

export function actorName(id: string, t: TFunction): string {
  const known = ACTORS.find((a) => a === id);
  return known ? t(`history.actor.${known}`) : id;
}

/** Past imports; the counts are of findings, and a bulletin changes none. */
export function importsTableModel(rows: readonly ImportRow[], zone: string, t: TFunction): TableModel {
  return {
    name: "imports",
    figures: [],
    columns: [
      { head: t("imports.history.time") },
      { head: t("imports.history.kind") },
      { head: t("imports.history.file") },
      { head: t("imports.day.label") },
      { head: t("imports.history.actor") },
      ...IMPORT_COUNTS.map((key) => ({ head: t(`imports.history.${key}`) })),
    ],
    rows: rows.map((row) => ({
      key: String(row.importId),
      cells: [
        text(formatStamp(row.recordedAt, zone)),
        text(t(`imports.kind.${row.kind}`)),
        text(row.fileName),
        row.asOf === null ? text(t("words.notStated")) : { kind: "day", day: row.asOf },
        text(actorName(row.actor, t)),
        ...IMPORT_COUNTS.map((key) => (row.kind === "BULLETIN" ? text("—") : { kind: "count" as const, value: row[key] })),
      ],
    })),
  };
}
