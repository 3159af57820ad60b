import type { ImportRow } from "@rectify/domain/board";
import { useTranslation } from "react-i18next";
import { formatStamp } from "./format-stamp.ts";
import styles from "./history-table.module.css";

const ACTORS = ["guest", "operator"] as const;
const COUNTS = ["added", "changed", "unchanged", "skipped"] as const;

export function HistoryTable({ rows, zone }: { rows: readonly ImportRow[]; zone: string }) {
  const { t } = useTranslation();
  const actor = (id: string) => {
    const known = ACTORS.find((a) => a === id);
    return known ? t(`imports.actor.${known}`) : id;
  };
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
            {COUNTS.map((key) => (
              <th key={key} scope="col" className={styles.number}>
                {t(`imports.history.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.importId}>
              <td className={styles.plain}>{formatStamp(row.recordedAt, zone)}</td>
              <td className={styles.plain}>{t(`imports.kind.${row.kind}`)}</td>
              <th scope="row" className={styles.file} title={t("imports.history.hash", { hash: row.sha256.slice(0, 12) })}>
                {row.fileName}
                {row.example ? <span className={styles.tag}>{t("imports.history.example")}</span> : null}
                {row.unit === null ? null : <span className={styles.unit}>{row.unit}</span>}
              </th>
              <td className={styles.plain}>{row.asOf ?? t("words.notStated")}</td>
              <td className={styles.plain}>{actor(row.actor)}</td>
              {COUNTS.map((key) => (
                <td key={key} className={row[key] === 0 ? `${styles.number} ${styles.zero}` : styles.number}>
                  {row[key]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
