import { type Ratio, rateChangeTenths } from "@rectify/domain/ratio";
import { useTranslation } from "react-i18next";
import styles from "./delta.module.css";
import { formatCountChange, formatPointChange } from "./format-delta.ts";

/** "+13 个". Ink whatever its sign; `overdue` because it counts overdue findings, not because it is bad. */
export function CountDelta({ now, before, overdue = false }: { now: number; before: number; overdue?: boolean }) {
  const { t } = useTranslation();
  const value = formatCountChange(now - before);
  return <span className={overdue ? styles.overdue : styles.delta}>{t("words.delta", { value })}</span>;
}

/** "−0.2 个百分点", the difference of the two shown rates; "—" when either has no base. */
export function RateDelta({ now, before }: { now: Ratio; before: Ratio }) {
  const { t } = useTranslation();
  const tenths = rateChangeTenths(now, before);
  return <span className={styles.delta}>{tenths === null ? "—" : t("words.points", { value: formatPointChange(tenths) })}</span>;
}
