import { useTranslation } from "react-i18next";
import styles from "./example-notice.module.css";

/** The confirmation takes the example district away, for good. */
export function ExampleNotice() {
  const { t } = useTranslation();
  return <p className={styles.notice}>{t("imports.exampleNotice")}</p>;
}
