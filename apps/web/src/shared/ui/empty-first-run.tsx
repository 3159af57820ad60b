import type { BoardContext } from "@rectify/domain/board";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import styles from "./empty-first-run.module.css";

/** Nothing was ever imported. */
export function isFirstRun(context: BoardContext | undefined): boolean {
  return context !== undefined && context.findings === 0 && context.units.length === 0;
}

/** The whole page while nothing was ever imported: why it is empty and the one next step. */
export function EmptyFirstRun() {
  const { t } = useTranslation();
  return (
    <section className={styles.plate}>
      <h1 className={styles.title}>{t("faces.firstRun.title")}</h1>
      <p className={styles.why}>{t("faces.firstRun.why")}</p>
      <Link to="/import" className={styles.action}>
        {t("faces.firstRun.action")}
      </Link>
    </section>
  );
}
