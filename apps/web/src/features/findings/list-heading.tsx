// What the list counts, in one sentence: "逾期 46 个 · 共 697 个".
import { Trans, useTranslation } from "react-i18next";
import { inOneSentence } from "../../shared/url/condition-parts.ts";
import styles from "./findings-page.module.css";

type ListHeadingProps = {
  /** Words of the condition; empty when the list is the whole scope. */
  words: readonly string[];
  /** Findings in the list; null while it is not known. */
  count: number | null;
  /** Findings in the scope, whatever the condition; null while it is not known. */
  total: number | null;
  overdue: boolean;
};

export function ListHeading({ words, count, total, overdue }: ListHeadingProps) {
  const { t } = useTranslation();
  if (count === null) return <h1 className={styles.heading}>{t("findings.title")}</h1>;
  if (words.length === 0) return <h1 className={styles.heading}>{t("findings.heading.all", { count })}</h1>;
  const what = inOneSentence(words, t("findings.and"));
  return (
    <h1 className={styles.heading}>
      <Trans
        t={t}
        i18nKey="findings.heading.counted"
        values={{ what, count }}
        components={{ n: <span className={overdue && count > 0 ? styles.overdue : undefined} /> }}
      />
      {total === null ? null : <span className={styles.total}>{t("findings.heading.ofAll", { count: total })}</span>}
    </h1>
  );
}
