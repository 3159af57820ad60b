import { type ErrorComponentProps, Link, useRouter } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { reloadIfServed } from "../ui/late-part.tsx";
import styles from "./lost-pages.module.css";
import { PageNotLoaded } from "./page-not-loaded.ts";

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <div className={styles.plate}>
      <h1 className={styles.title}>{t("faces.notFound.title")}</h1>
      <Link to="/">{t("faces.notFound.action")}</Link>
    </div>
  );
}

export function CrashedPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const router = useRouter();
  const absent = error instanceof PageNotLoaded;
  const retry = async () => {
    if (absent && (await reloadIfServed())) return;
    await router.invalidate();
    reset();
  };
  return (
    <div className={styles.plate} role="alert">
      <h1 className={`${styles.title} ${styles.fault}`}>{t(absent ? "faces.absentPage.title" : "faces.crashed.title")}</h1>
      <p>{t(absent ? "errors.NO_CONNECTION" : "faces.crashed.why")}</p>
      <Button onClick={() => void retry()}>{t("faces.retry")}</Button>
    </div>
  );
}
