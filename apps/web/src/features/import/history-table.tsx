import type { ImportRow } from "@rectify/domain/board";
import { useTranslation } from "react-i18next";
import { formatStamp } from "./format-stamp.ts";
import styles from "./history-table.module.css";
import { actorName, IMPORT_COUNTS } from "./history-table-model.ts";
import { UndoCell } from "./undo-cell.tsx";

type HistoryTableProps = {
  rows: readonly ImportRow[];
  zone: string;
  /** Id of the import that is being undone. */
  undoing: number | null;
  onUndo: (importId: number) => void;
};

export function HistoryTable({ rows, zone, undoing, onUndo }: HistoryTableProps) {
  const { t } = useTranslation();
  const actor = (id: string) => actorName(id, t);
  // The example leaves as a whole: while there is nothing else, the column would be empty.
  const undoable = rows.some((row) => !row.example);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroll} aria-label={t("imports.tabs.history")} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("imports.history.time")}</th>
            <th scope="col">{t("imports.history.kind")}</th>
            <th scope="col">{t("imports.history.file")}</th>
            <th scope="col">{t("imports.day.label")}</th>
            <th scope="col">{t("imports.history.actor")}</th>
            {IMPORT_COUNTS.map((key) => (
              <th key={key} scope="col" className={styles.number}>
                {t(`imports.history.${key}`)}
              </th>
            ))}
            {undoable ? <th scope="col">{t("imports.undo.action")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.importId} className={row.undoneAt === null ? undefined : styles.undone}>
              <td className={styles.plain}>{formatStamp(row.recordedAt, zone)}</td>
              <td className={styles.plain}>{t(`imports.kind.${row.kind}`)}</td>
              <th scope="row" className={styles.file} title={t("imports.history.hash", { hash: row.sha256.slice(0, 12) })}>
                {row.fileName}
                {row.example ? <span className={styles.tag}>{t("imports.history.example")}</span> : null}
                {row.unit === null ? null : <span className={styles.unit}>{row.unit}</span>}
              </th>
              <td className={styles.plain} data-label={t("imports.day.label")}>
                {row.asOf ?? t("words.notStated")}
              </td>
              <td className={styles.plain}>{actor(row.actor)}</td>
              {IMPORT_COUNTS.map((key) => (
                // The counts are of findings, and a bulletin changes none.
                <td
                  key={key}
                  data-label={t(`imports.history.${key}`)}
                  className={row.kind === "BULLETIN" || row[key] === 0 ? `${styles.number} ${styles.zero}` : styles.number}
                >
                  {row.kind === "BULLETIN" ? "—" : row[key]}
                </td>
              ))}
              {undoable ? (
                <td className={styles.undo}>
                  <UndoCell row={row} zone={zone} actor={actor} busy={undoing === row.importId} onUndo={onUndo} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
