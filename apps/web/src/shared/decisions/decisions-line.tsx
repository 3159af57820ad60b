// On the overview: how many decisions are open, the way to them, and for the office a new one. Nothing while there is no meeting.
import { isOverdueOn } from "@rectify/domain/meeting";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { mayChange } from "../session/may-open.ts";
import { useMe } from "../session/session-query.ts";
import { trpc } from "../trpc/trpc.ts";
import { openOnes } from "./about-link.tsx";
import { DecideHere } from "./decide-here.tsx";
import styles from "./decisions.module.css";
import { useDecisionTexts } from "./use-decision-texts.ts";
import { useDecisions } from "./use-decisions.ts";

export function DecisionsLine() {
  const { t } = useDecisionTexts();
  const context = useQuery(trpc.board.context.queryOptions()).data;
  const meetings = useQuery(trpc.meeting.list.queryOptions()).data?.rows ?? [];
  const rows = useDecisions();
  const office = mayChange(useMe());
  if (!context || rows === null || meetings.length === 0) return null;
  const open = openOnes(rows, context.today);
  const late = open.filter((row) => isOverdueOn(row, context.today)).length;
  return (
    <section aria-label={t.title} className={styles.line}>
      <p className={styles.meta}>
        <strong>{t.title}</strong>
        <span>{t.open(open.length)}</span>
        {late === 0 ? null : <span className={styles.late}>{t.overdue(late)}</span>}
        <Link to="/meetings" hash="decisions">
          {t.toMeetings}
        </Link>
      </p>
      {office ? <DecideHere today={context.today} places={{ units: context.units, findings: [] }} /> : null}
    </section>
  );
}
