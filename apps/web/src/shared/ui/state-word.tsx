import { useTranslation } from "react-i18next";
import { type LateText, lateFrom, lateWords } from "./late-words.ts";
import type { Mark } from "./mark.ts";
import { StateShape } from "./state-shape.tsx";
import styles from "./state-word.module.css";

type StateWordProps = {
  mark: Mark;
  /** Days late, left or waiting; null when the state has none. */
  days?: number | null;
  /** What the days of a late finding are counted from. */
  late?: LateText;
};

/** Shape, word and days ("逾期 59 天"). */
export function StateWord({ mark, days = null, late }: StateWordProps) {
  const { t } = useTranslation();
  const overdue = mark === "OVERDUE";
  return (
    <span
      className={overdue ? `${styles.word} ${styles.overdue}` : styles.word}
      title={(overdue && late && lateFrom(t, late)) || undefined}
    >
      <StateShape mark={mark} />
      <span>
        {overdue && days !== null
          ? lateWords(t, days, late)
          : `${t(`words.state.${mark}`)}${days === null ? "" : ` ${t("words.days", { count: days })}`}`}
      </span>
    </span>
  );
}
