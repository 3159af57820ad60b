// What happened to the unit's findings, newest first. What moved on one day in one way stands in one line.
import type { TimelineEntry } from "@rectify/domain/board";
import { EVENT_TYPES, type EventType } from "@rectify/domain/finding";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DayLine, DayLines } from "../../shared/history/day-line.tsx";
import { eventMark } from "../../shared/history/event-mark.ts";
import { Card } from "../../shared/ui/card.tsx";
import { useBoard } from "../../shared/url/use-board.ts";
import styles from "./timeline-card.module.css";
import { timelineTableModel } from "./timeline-table-model.ts";

const SHOWN = 14;
const TOLD = ["RETURNED", "REOPENED", "EXTENDED"] as const satisfies readonly EventType[];

export function TimelineCard({ timeline, unit }: { timeline: readonly TimelineEntry[]; unit: string }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const counts = TOLD.flatMap((kind) => {
    const count = timeline.filter((entry) => entry.kind === kind).reduce((sum, entry) => sum + entry.findings.length, 0);
    return count === 0 ? [] : [t(`unit.timeline.${kind}`, { count })];
  });
  const title =
    timeline.length === 0 ? t("unit.timeline.none") : counts.length === 0 ? t("unit.timeline.smooth") : counts.join(t("unit.timeline.and"));
  const shown = all ? timeline : timeline.slice(0, SHOWN);
  return (
    <Card
      face={timeline.length === 0 ? { kind: "empty", headline: title, why: t("unit.timeline.noneWhy") } : { kind: "data" }}
      kicker={t("unit.timeline.kicker")}
      title={title}
      table={timelineTableModel(timeline, unit, t)}
    >
      <DayLines label={t("unit.timeline.kicker")}>
        {shown.map((entry) => (
          <Line key={`${entry.day} ${entry.kind} ${entry.findings[0]?.finding ?? ""}`} entry={entry} />
        ))}
      </DayLines>
      {timeline.length > SHOWN ? (
        <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("unit.timeline.less") : t("unit.timeline.more", { count: timeline.length })}
        </button>
      ) : null}
    </Card>
  );
}

function Line({ entry }: { entry: TimelineEntry }) {
  const { t } = useTranslation();
  const type = EVENT_TYPES.find((known) => known === entry.kind);
  const event = t(`history.event.${entry.kind}`);
  const [only] = entry.findings;
  const reason = entry.reason === null ? [] : [entry.reason];
  const mark = type ? eventMark(type) : null;
  if (entry.findings.length <= 1)
    return (
      <DayLine
        day={entry.day}
        mark={mark}
        title={event}
        notes={[...(only ? [<FindingLink key="finding" finding={only} />] : []), ...reason]}
        inferred={entry.inferred}
      />
    );
  return (
    <DayLine
      day={entry.day}
      mark={mark}
      title={event}
      notes={[
        <details key="findings">
          <summary className={styles.several}>{t("unit.timeline.several", { count: entry.findings.length })}</summary>
          <ul>
            {entry.findings.map((finding) => (
              <li key={finding.finding}>
                <FindingLink finding={finding} />
              </li>
            ))}
          </ul>
        </details>,
        ...reason,
      ]}
      inferred={entry.inferred}
    />
  );
}

function FindingLink({ finding }: { finding: TimelineEntry["findings"][number] }) {
  return (
    <Link to="/findings/$finding" params={{ finding: finding.finding }} search={useBoard()} className={styles.link}>
      {finding.text}
    </Link>
  );
}
