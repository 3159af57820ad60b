// The facts read from a bulletin, numbered as their places in the text are. A missing fact says so.
import { useTranslation } from "react-i18next";
import { WholeDays } from "../ui/whole-days.tsx";
import styles from "./fact-list.module.css";
import { formatFact } from "./format-fact.ts";
import type { NumberedFact } from "./numbered-facts.ts";

type FactListProps = {
  facts: readonly NumberedFact[];
  active: number | null;
  onActivate: (number: number) => void;
};

export function FactList({ facts, active, onActivate }: FactListProps) {
  return (
    <ol className={styles.list}>
      {facts.map((fact) => (
        <FactRow key={fact.key} fact={fact} active={fact.number !== null && fact.number === active} onActivate={onActivate} />
      ))}
    </ol>
  );
}

function FactRow({ fact, active, onActivate }: { fact: NumberedFact; active: boolean; onActivate: (number: number) => void }) {
  const { t } = useTranslation();
  const { number } = fact;
  const words = (
    <>
      <span className={styles.number}>{number}</span>
      <span className={styles.name}>{t(`bulletin.fact.${fact.key}`)}</span>
      <span className={fact.value === null ? styles.missing : styles.value}>
        {fact.value === null ? t("words.notStated") : <WholeDays text={formatFact(fact.value, t("bulletin.to"))} />}
      </span>
      {fact.inferred ? <span className={styles.tag}>{t("bulletin.inferred")}</span> : null}
    </>
  );
  return (
    <li className={active ? styles.active : undefined}>
      {number === null ? (
        <span className={styles.row}>{words}</span>
      ) : (
        <button
          type="button"
          id={`fact-${number}`}
          className={`${styles.row} ${styles.open}`}
          aria-pressed={active}
          onClick={() => onActivate(number)}
        >
          {words}
        </button>
      )}
    </li>
  );
}
