// The faces that speak instead of the data: why there is nothing, and what to do next.
import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { BoardError } from "../trpc/board-error.ts";
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

export function ErrorPlate({ error, retry }: { error: BoardError; retry: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.plate} role="alert">
      <p className={`${styles.headline} ${styles.fault}`}>{t("faces.error.notZero")}</p>
      <p className={styles.why}>{t(`errors.${error.code}`)}</p>
      <div className={styles.next}>
        <Button onClick={retry}>{t("faces.retry")}</Button>
        {error.requestId === null ? null : <span className={styles.id}>{t("faces.error.requestId", { id: error.requestId })}</span>}
      </div>
    </div>
  );
}

export function StaleBanner({ time, retry }: { time: string; retry: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.stale} role="status">
      <span>{t("faces.stale.hint", { time })}</span>
      <button type="button" className={styles.retry} onClick={retry}>
        {t("faces.retry")}
      </button>
    </div>
  );
}
