import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { boardErrorOf } from "../../shared/trpc/board-error.ts";
import { errorSentence } from "./error-sentence.ts";
import styles from "./fault-box.module.css";

type FaultBoxProps = {
  /** What did not happen: "没有上传". */
  title: string;
  error: unknown;
  /** Absent where another try needs another file. */
  retry?: (() => void) | undefined;
  /** What leads further than the sentence. */
  children?: ReactNode;
};

/** A failed step, said where it happened. Plum: red counts overdue findings and nothing else. */
export function FaultBox({ title, error, retry, children }: FaultBoxProps) {
  const { t } = useTranslation();
  const fault = boardErrorOf(error);
  // The same file stays too large.
  const again = fault.code === "FILE_TOO_LARGE" ? undefined : retry;
  return (
    <div className={styles.fault} role="alert">
      <p className={styles.title}>{title}</p>
      <p>{errorSentence(t, fault)}</p>
      {children}
      {again === undefined && fault.requestId === null ? null : (
        <p className={styles.next}>
          {again === undefined ? null : <Button onClick={again}>{t("faces.retry")}</Button>}
          {fault.requestId === null ? null : <span className={styles.id}>{t("faces.error.requestId", { id: fault.requestId })}</span>}
        </p>
      )}
    </div>
  );
}
