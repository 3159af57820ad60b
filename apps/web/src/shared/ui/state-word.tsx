import { useTranslation } from "react-i18next";
import type { Mark } from "./mark.ts";
import { StateShape } from "./state-shape.tsx";
import styles from "./state-word.module.css";

/** Shape, word and days ("逾期 59 天"). `days`: days late, left or waiting; null when the state has none. */
export function StateWord({ mark, days = null }: { mark: Mark; days?: number | null }) {
  const { t } = useTranslation();
  return (
    <span className={mark === "OVERDUE" ? `${styles.word} ${styles.overdue}` : styles.word}>
      <StateShape mark={mark} />
      <span>
        {t(`words.state.${mark}`)}
        {days === null ? null : ` ${t("words.days", { count: days })}`}
      </span>
    </span>
  );
}
