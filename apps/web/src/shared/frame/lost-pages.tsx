import { type ErrorComponentProps, Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./lost-pages.module.css";

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <div className={styles.plate}>
      <h1 className={styles.title}>{t("faces.notFound.title")}</h1>
      <Link to="/">{t("faces.notFound.action")}</Link>
    </div>
  );
}

export function CrashedPage({ reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.plate} role="alert">
      <h1 className={`${styles.title} ${styles.fault}`}>{t("faces.crashed.title")}</h1>
      <p>{t("faces.crashed.why")}</p>
      <Button onClick={reset}>{t("faces.retry")}</Button>
    </div>
  );
}
