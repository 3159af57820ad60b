// The minutes, for paper only: what was shown and what was decided, on A4.
import type { DecisionRow, FrozenMeeting, MeetingPage } from "@rectify/domain/meeting";
import type { Figures } from "@rectify/domain/overview";
import { formatRate } from "@rectify/domain/ratio";
import { useTranslation } from "react-i18next";
import { aboutWords } from "../../shared/decisions/about-link.tsx";
import { DecisionState } from "../../shared/decisions/decision-list.tsx";
import { useDecisionTexts } from "../../shared/decisions/use-decision-texts.ts";
import { formatDay } from "../../shared/i18n/format-day.ts";
import styles from "./minutes.module.css";
import { useMeetingTexts } from "./use-meeting-texts.ts";

type MinutesProps = { page: MeetingPage; frozen: FrozenMeeting; sha256: string; frozenAt: string; today: DecisionRow["dueOn"] };

const FIGURES = ["total", "declared", "verified", "overdue", "dueSoon", "awaiting", "onTime"] as const;

function shownValue(figures: Figures, figure: (typeof FIGURES)[number]): string {
  if (figure === "awaiting") return String(figures.awaitingVerification);
  const value = figures[figure];
  return typeof value === "number" ? String(value) : `${formatRate(value)} (${value.done}/${value.total})`;
}

export function Minutes({ page, frozen, sha256, frozenAt, today }: MinutesProps) {
  const { t: words } = useTranslation();
  const { t, lang } = useMeetingTexts();
  const { plan, overview, headlines } = frozen;
  const people = plan.expected.split("\n").filter((line) => line.trim() !== "");
  return (
    <article className={styles.minutes}>
      <h1 className={styles.title}>{plan.title}</h1>
      <p className={styles.head}>{t.minutes.title}</p>
      <p>{t.minutes.heldOn(formatDay(plan.heldOn, lang))}</p>
      <p>{t.look.days(formatDay(plan.asOf, lang), formatDay(plan.compareWith, lang))}</p>
      {people.length === 0 ? null : (
        <p>
          {t.minutes.expected}
          {lang === "zh" ? "：" : ": "}
          {people.join(lang === "zh" ? "、" : ", ")}
        </p>
      )}
      {headlines.overview ? <p className={styles.headline}>{headlines.overview[lang]}</p> : null}
      <h2>{t.minutes.figures}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.minutes.figure}</th>
            <th scope="col">{t.minutes.value}</th>
            <th scope="col">{t.minutes.before}</th>
          </tr>
        </thead>
        <tbody>
          {FIGURES.map((figure) => (
            <tr key={figure}>
              <th scope="row">{words(`definitions.${figure}.name`)}</th>
              <td>{shownValue(overview, figure)}</td>
              <td>{shownValue(overview.before, figure)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{t.minutes.decisions}</h2>
      {page.decided.length === 0 ? <p>{t.minutes.noDecisions}</p> : <DecisionTable rows={page.decided} today={today} />}
      {frozen.decisions.length === 0 ? null : (
        <>
          <h2>{t.minutes.agenda}</h2>
          <DecisionTable rows={frozen.decisions} today={plan.heldOn} />
        </>
      )}
      <p className={styles.foot}>{t.minutes.foot(frozenAt, sha256)}</p>
      <p className={styles.foot}>{t.minutes.audit(page.auditHead)}</p>
    </article>
  );
}

function DecisionTable({ rows, today }: { rows: readonly DecisionRow[]; today: DecisionRow["dueOn"] }) {
  const { t: words } = useTranslation();
  const { t } = useDecisionTexts();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t.columns.text}</th>
          <th scope="col">{t.columns.about}</th>
          <th scope="col">{t.columns.owner}</th>
          <th scope="col">{t.columns.due}</th>
          <th scope="col">{t.columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.text}</th>
            <td>{aboutWords(row, t, words)}</td>
            <td>{row.owner}</td>
            <td>{row.dueOn}</td>
            <td>
              <DecisionState row={row} today={today} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
