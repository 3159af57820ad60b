import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import styles from "./import-done.module.css";

/** To the whole board: filters chosen before the import may name what is no longer there. */
export function BoardLink() {
  const { t } = useTranslation();
  return (
    <Link to="/" search={{}} className={styles.primary}>
      {t("imports.done.board")}
    </Link>
  );
}
