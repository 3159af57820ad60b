// One line of a history: the day, a shape, what happened, and what was said about it.
import type { LocalDate } from "@rectify/domain/local-date";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Mark } from "../ui/mark.ts";
import { StateShape } from "../ui/state-shape.tsx";
import { WholeDays } from "../ui/whole-days.tsx";
import styles from "./day-line.module.css";

type DayLineProps = {
  day: LocalDate;
  /** Null: a ring, for what moves no state. */
  mark: Mark | null;
  title: ReactNode;
  notes?: readonly ReactNode[];
  /** The source gave no day; a rule supplied it. */
  inferred?: boolean;
  /** Voided by a correction: kept, and struck through. */
  struck?: boolean;
};

export function DayLine({ day, mark, title, notes = [], inferred = false, struck = false }: DayLineProps) {
  const { t } = useTranslation();
  const words = typeof title === "string" ? <WholeDays text={title} /> : title;
  return (
    <li className={styles.line}>
      <time dateTime={day} className={styles.day}>
        {day}
      </time>
      <span className={styles.shape}>{mark === null ? <Ring /> : <StateShape mark={mark} />}</span>
      <div className={styles.words}>
        <div className={styles.title}>
          {struck ? <s>{words}</s> : words}
          {inferred ? <span className={styles.tag}>{t("history.inferred")}</span> : null}
          {struck ? <span className={styles.tag}>{t("history.voided")}</span> : null}
        </div>
        {notes.map((note, i) => (
          <div key={i} className={styles.note}>
            {note}
          </div>
        ))}
      </div>
    </li>
  );
}

export function DayLines({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol aria-label={label} className={styles.lines}>
      {children}
    </ol>
  );
}

function Ring() {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <circle cx="7" cy="7" r="3.2" fill="var(--surface)" stroke="var(--ink-2)" strokeWidth="1.5" />
    </svg>
  );
}
