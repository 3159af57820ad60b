import { progressSegments } from "@rectify/charts/progress-bar";
import type { PooledRow } from "@rectify/domain/overview";
import { useTranslation } from "react-i18next";
import styles from "./progress-bar.module.css";

const PARTS = ["verified", "awaiting", "overdue"] as const;

/** Closed out, declared (hatched), overdue, not yet due. `scale`: the count that fills the whole width; the row's own total when absent. */
export function ProgressBar({ row, scale }: { row: PooledRow; scale?: number }) {
  const { t } = useTranslation();
  const parts = progressSegments(row);
  const share = (count: number) => `${(100 * count) / Math.max(1, row.total)}%`;
  return (
    <span
      role="img"
      aria-label={t("words.bar", { count: row.total, ...parts })}
      className={styles.bar}
      style={scale === undefined ? undefined : { width: `${(100 * row.total) / Math.max(1, scale)}%` }}
    >
      {PARTS.filter((part) => parts[part] > 0).map((part) => (
        <span key={part} className={styles[part]} style={{ width: share(parts[part]) }} />
      ))}
    </span>
  );
}

/** The key of the bar; it stands once on a page. */
export function ProgressKey() {
  const { t } = useTranslation();
  return (
    <span className={styles.key}>
      {[...PARTS, "rest" as const].map((part) => (
        <span key={part} className={styles.entry}>
          <span className={`${styles.swatch} ${styles[part]}`} />
          {t(`words.part.${part}`)}
        </span>
      ))}
    </span>
  );
}
