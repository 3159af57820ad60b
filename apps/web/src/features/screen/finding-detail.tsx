// What a row of the overdue list opens, on the wall itself: the finding, who answers for it, its dates, its life and its measures.
import type { LifeSpan } from "@rectify/domain/board";
import { addDays, daysBetween, type LocalDate } from "@rectify/domain/local-date";
import type { WallFinding } from "@rectify/domain/screen/wall-rows";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../shared/trpc/trpc.ts";
import type { Mark } from "../../shared/ui/mark.ts";
import { StateShape } from "../../shared/ui/state-shape.tsx";
import styles from "./finding-detail.module.css";
import { useScreenTexts, useStage, v } from "./stage-view.ts";

const MEASURES = 3;

export function useFindingPage(finding: string, asOf: LocalDate) {
  return useQuery(trpc.wall.finding.queryOptions({ id: finding, asOf }));
}

export function FindingDetail({ finding }: { finding: string }) {
  const texts = useScreenTexts();
  const { asOf, persons } = useStage();
  const { data, isError } = useFindingPage(finding, asOf);
  if (!data) return <p className={styles.wait}>{isError ? texts.failed : texts.loading}</p>;
  const people: [string, string | null][] = [
    ...(persons ? [[texts.finding.leader, data.leader] satisfies [string, string | null]] : []),
    [texts.finding.department, data.department],
    ...(persons ? [[texts.finding.person, data.person] satisfies [string, string | null]] : []),
  ];
  const dates: [string, string | null][] = [
    [texts.finding.feedback, data.feedbackOn],
    [texts.finding.originalDue, data.originalDueOn],
    [texts.finding.due, data.dueOn],
  ];
  return (
    <div className={styles.scene}>
      <p className={styles.text} data-cut="">
        {data.text}
      </p>
      <div className={styles.facts}>
        <Facts rows={people} />
        <Facts rows={dates} />
        <p className={data.overdue ? styles.late : styles.state}>
          <StateShape mark={markOf(data)} /> {data.overdue ? texts.finding.late(data.daysLate ?? 0) : stateWord(data, texts.word)}
        </p>
      </div>
      <Life finding={data} />
      <div className={styles.measures}>
        <h2>{texts.finding.measures}</h2>
        {data.measures.length === 0 ? <p className={styles.none}>{texts.finding.noMeasures}</p> : null}
        <ol>
          {data.measures.slice(0, MEASURES).map((m) => (
            <li key={m.no} data-cut="">
              {m.text}
            </li>
          ))}
        </ol>
        {data.measures.length > MEASURES ? <p className={styles.none}>{texts.finding.more(data.measures.length - MEASURES)}</p> : null}
      </div>
    </div>
  );
}

const markOf = ({ overdue, state }: Pick<WallFinding, "overdue" | "state">): Mark => (overdue ? "OVERDUE" : state);

function stateWord({ state }: WallFinding, word: { closed: string; awaiting: string; inProgress: string; notStarted: string }): string {
  if (state === "CLOSED") return word.closed;
  if (state === "COMPLETED") return word.awaiting;
  return state === "NOT_STARTED" ? word.notStarted : word.inProgress;
}

function Facts({ rows }: { rows: readonly [string, string | null][] }) {
  const texts = useScreenTexts();
  return (
    <dl className={styles.list}>
      {rows.map(([word, value]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd data-cut="">{value ?? texts.overdue.notStated}</dd>
        </div>
      ))}
    </dl>
  );
}

const FILL: Record<LifeSpan["state"], string | undefined> = {
  NOT_STARTED: styles.notStarted,
  IN_PROGRESS: styles.inProgress,
  STAGE_COMPLETED: styles.inProgress,
  COMPLETED: styles.awaiting,
  CLOSED: styles.closed,
  CANCELLED: styles.notStarted,
};

/** From the first day to the day in view (spans are half-open), each stretch as wide as it lasted; late days are red whatever the state. */
function Life({ finding: { lifeLine } }: { finding: WallFinding }) {
  const texts = useScreenTexts();
  const first = lifeLine[0];
  const last = lifeLine.at(-1);
  if (!first || !last) return null;
  const whole = Math.max(1, daysBetween(first.from, last.to));
  return (
    <div className={styles.life}>
      <h2>{texts.finding.life}</h2>
      <div className={styles.line} aria-hidden="true">
        {lifeLine.map((span) => (
          <span
            key={span.from}
            className={span.overdue ? styles.overdue : FILL[span.state]}
            style={{ width: `${(100 * daysBetween(span.from, span.to)) / whole}%`, minWidth: v(0.4) }}
          />
        ))}
      </div>
      <p className={styles.ends}>
        <span>{first.from}</span>
        <span>{addDays(last.to, -1)}</span>
      </p>
    </div>
  );
}
