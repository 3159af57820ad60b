import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FIGURE } from "../ui/definition.tsx";
import styles from "./kpi-strip.module.css";

type KpiCellProps = {
  name: ReactNode;
  value: ReactNode;
  spark?: ReactNode;
  /** What the figure rests on: n/d, by original date, within 10 days. */
  basis: ReactNode;
  /** Change since the comparison day. */
  change: ReactNode;
  sinceDay: string;
  tone?: "plain" | "overdue";
};

/** Four aligned rows: name, value, basis, change. */
export function KpiCell({ name, value, spark, basis, change, sinceDay, tone = "plain" }: KpiCellProps) {
  const { t } = useTranslation();
  return (
    <div className={tone === "overdue" ? `${styles.figure} ${styles.overdue}` : styles.figure} {...{ [FIGURE]: "" }}>
      <div className={styles.name}>{name}</div>
      <div className={styles.value}>
        <span>{value}</span>
        <span className={styles.spark}>{spark}</span>
      </div>
      <div className={styles.note}>{basis}</div>
      <div className={styles.note}>
        {t("overview.kpi.since", { day: sinceDay })} {change}
      </div>
    </div>
  );
}
