// Decisions one under the other: what, by whom, until when, about what, and how it stands.
import { daysBetween, type LocalDate } from "@rectify/domain/local-date";
import { type DecisionRow, isOpenOn, isOverdueOn } from "@rectify/domain/meeting";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useRef, useState } from "react";
import { mayChange } from "../session/may-open.ts";
import { useMe } from "../session/session-query.ts";
import { StateWord } from "../ui/state-word.tsx";
import { AboutLink } from "./about-link.tsx";
import { EditForm, EndForm } from "./change-forms.tsx";
import styles from "./decisions.module.css";
import { useChangeDecision } from "./use-change-decision.ts";
import { useDecisionTexts } from "./use-decision-texts.ts";

type DecisionListProps = {
  rows: readonly DecisionRow[];
  today: LocalDate;
  /** Only looked at: as it stood when a meeting was frozen. */
  still?: boolean;
};

/** Open ones at once, ended ones folded away. */
export function DecisionList({ rows, today, still = false }: DecisionListProps) {
  const { t } = useDecisionTexts();
  const [open, ended] = [rows.filter((row) => isOpenOn(row, today)), rows.filter((row) => !isOpenOn(row, today))];
  const list = (some: readonly DecisionRow[]) => (
    <ul className={styles.list}>
      {some.map((row) => (
        <DecisionItem key={row.id} row={row} today={today} still={still} />
      ))}
    </ul>
  );
  return (
    <>
      {open.length === 0 ? null : list(open)}
      {ended.length === 0 ? null : (
        <details className={styles.folded}>
          <summary>{t.ended(ended.length)}</summary>
          {list(ended)}
        </details>
      )}
    </>
  );
}

function DecisionItem({ row, today, still }: { row: DecisionRow; today: LocalDate; still: boolean }) {
  const { t } = useDecisionTexts();
  const office = mayChange(useMe()) && !still;
  const [form, setForm] = useState<"edit" | "end" | null>(null);
  const edit = useRef<HTMLButtonElement>(null);
  const close = () => {
    setForm(null);
    // The button that had the focus is gone.
    requestAnimationFrame(() => edit.current?.focus());
  };
  const { send, fault, busy } = useChangeDecision(row, () => {});
  return (
    <li className={styles.row} id={still ? undefined : `decision-${row.id}`}>
      <div>
        <p className={styles.text}>{row.text}</p>
        <p className={styles.meta}>
          <DecisionState row={row} today={today} />
          <span>{t.due(row.dueOn)}</span>
          <span>{t.owner(row.owner)}</span>
          <span>
            {t.aboutOf} <AboutLink row={row} />
          </span>
          <Link to="/meetings/$meeting" params={{ meeting: String(row.meetingId) }}>
            {t.meetingOf(row.heldOn)}
          </Link>
        </p>
        {row.note ? <p className={styles.note}>{t.said(row.note)}</p> : null}
        {fault ? (
          <p className={styles.fault} role="alert">
            {fault}
          </p>
        ) : null}
      </div>
      {office && form === null ? (
        <div className={styles.actions}>
          <Button ref={edit} size="small" aria-label={t.of(t.edit, row.text)} onClick={() => setForm("edit")}>
            {t.edit}
          </Button>
          {row.endedOn === null ? (
            <Button size="small" aria-label={t.of(t.end, row.text)} onClick={() => setForm("end")}>
              {t.end}
            </Button>
          ) : (
            <Button size="small" loading={busy} aria-label={t.of(t.reopen, row.text)} onClick={() => send(row, null)}>
              {t.reopen}
            </Button>
          )}
        </div>
      ) : null}
      {form === null ? null : (
        <div className={styles.whole}>
          {form === "edit" ? <EditForm row={row} today={today} onClose={close} /> : <EndForm row={row} today={today} onClose={close} />}
        </div>
      )}
    </li>
  );
}

/** Red only where it is overdue. */
export function DecisionState({ row, today }: { row: DecisionRow; today: LocalDate }) {
  const { t } = useDecisionTexts();
  if (isOverdueOn(row, today)) return <StateWord mark="OVERDUE" days={daysBetween(row.dueOn, today)} />;
  return <span>{row.outcome !== null && row.endedOn !== null ? t.endedOn(t.outcome[row.outcome], row.endedOn) : t.isOpen}</span>;
}
