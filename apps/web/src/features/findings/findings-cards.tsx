// The list on a phone: one card a finding, in the same order and with the same words as the table.
import type { FindingRow } from "@rectify/domain/overview";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { StateWord } from "../../shared/ui/state-word.tsx";
import type { FindingsSearch } from "../../shared/url/findings-search.ts";
import styles from "./findings-cards.module.css";
import { byOriginal, categoryName, shownState, turnWords } from "./row-words.ts";
import { useRows } from "./use-finding-pages.ts";
import { useWindowRows } from "./use-window-rows.ts";

const CARD_HEIGHT = 136;

type FindingsCardsProps = { label: string; search: FindingsSearch; total: number; first: readonly FindingRow[] };

export function FindingsCards({ label, search, total, first }: FindingsCardsProps) {
  const { t } = useTranslation();
  const view = useWindowRows(total, CARD_HEIGHT);
  const rowAt = useRows(search, first, view.pages);
  return (
    <ol ref={view.ref} aria-label={label} style={{ paddingBlock: `${view.before}px ${view.after}px` }}>
      {view.indexes.map((index) => {
        const { row, failed } = rowAt(index);
        return (
          <li key={index} className={styles.card}>
            {row ? <CardBody row={row} search={search} /> : null}
            {failed ? (
              <button type="button" className={styles.again} onClick={failed}>
                {t("findings.rowFailed")}
              </button>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

function CardBody({ row, search }: { row: FindingRow; search: FindingsSearch }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const original = byOriginal(search);
  const due = original ? row.originalDueOn : row.dueOn;
  const notes = [row.unit, row.round, categoryName(row.category, language)];
  const leader = t("findings.ledBy", { leader: row.leader ?? t("words.notStated") });
  return (
    <>
      <span className={styles.head}>
        <StateWord {...shownState(row, original)} />
        <span className={styles.due}>
          {due === null ? t("findings.noDue") : t(original ? "findings.originalDueOn" : "findings.dueOn", { day: due })}
        </span>
      </span>
      <Link to="/findings/$finding" params={{ finding: row.finding }} search={{ ...search, list: true }} className={styles.link}>
        {row.text}
      </Link>
      <span className={styles.note} title={notes.join(" · ")}>
        {notes.join(" · ")}
      </span>
      <span className={styles.note}>{[leader, ...turnWords(row, t)].join(" · ")}</span>
    </>
  );
}
