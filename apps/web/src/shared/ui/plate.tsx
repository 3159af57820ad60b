// The faces that speak instead of the data: why there is nothing, and what to do next.
import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatClock } from "../i18n/format-day.ts";
import { useLanguage } from "../i18n/use-language.ts";
import type { Face } from "./face.ts";
import styles from "./plate.module.css";

/** `headline` where no card title says it already. */
export function EmptyPlate({ headline, why, next }: { headline?: string; why: string; next?: ReactNode }) {
  return (
    <div className={styles.plate}>
      {headline === undefined ? null : <p className={styles.headline}>{headline}</p>}
      <p className={styles.why}>{why}</p>
      {next === undefined ? null : <div className={styles.next}>{next}</div>}
    </div>
  );
}

export function ErrorPlate({ error, retry, asking = false }: Omit<Extract<Face, { kind: "error" }>, "kind">) {
  const { t } = useTranslation();
  return (
    <div className={styles.plate} role="alert">
      <p className={`${styles.headline} ${styles.fault}`}>{t("faces.error.notZero")}</p>
      <p className={styles.why}>{t(`errors.${error.code}`)}</p>
      <div className={styles.next}>
        <Button onClick={retry} aria-busy={asking}>
          {t("faces.retry")}
        </Button>
        {error.requestId === null ? null : <span className={styles.id}>{t("faces.error.requestId", { id: error.requestId })}</span>}
      </div>
    </div>
  );
}

/** Old data has its time; anything else needs no banner. */
export function StaleBanner({ face }: { face: Face }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (face.kind !== "stale") return null;
  return (
    <div className={styles.stale} role="status">
      <span>{t("faces.stale.hint", { time: formatClock(face.asOfMs, Date.now(), language) })}</span>
      <button type="button" className={styles.retry} aria-busy={face.asking === true} onClick={face.retry}>
        {t("faces.retry")}
      </button>
    </div>
  );
}
