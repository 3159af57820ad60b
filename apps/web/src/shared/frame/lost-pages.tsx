import { type ErrorComponentProps, Link, useRouter } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
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
    // A browser does not ask twice for a script that failed: once the server answers, the page is loaded anew where it stands.
    if (absent && (await isServed())) return window.location.reload();
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

const isServed = () =>
  fetch("/", { cache: "no-store" }).then(
    (answer) => answer.ok,
    () => false,
  );
