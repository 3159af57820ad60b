// Every event as it was recorded: inferred days are marked, voided ones stay, struck through, with the correction that voids them.
import type { EventRow, FindingPage } from "@rectify/domain/board";
import { useTranslation } from "react-i18next";
import { DayLine, DayLines } from "../../shared/history/day-line.tsx";
import { eventMark } from "../../shared/history/event-mark.ts";
import { Card } from "../../shared/ui/card.tsx";
import { actorName } from "./actor-name.ts";
import { eventTitle } from "./event-title.ts";
import { historyTableModel } from "./finding-table-models.ts";

export function HistoryCard({ page }: { page: FindingPage }) {
  const { t } = useTranslation();
  const title = t("finding.history.title", { count: page.events.length });
  const newest = page.events.toReversed();
  return (
    <Card face={{ kind: "data" }} kicker={t("finding.history.kicker")} title={title} table={historyTableModel(page, t)}>
      <DayLines label={title}>
        {newest.map((event) => (
          <EventLine key={event.seq} event={event} page={page} />
        ))}
      </DayLines>
    </Card>
  );
}

/** Lateness that starts with a return or a reopening, not with the end of a due date. */
function startsLateness(event: EventRow, page: FindingPage): boolean {
  const moved = event.type === "RETURNED" || event.type === "REOPENED";
  return moved && !event.voided && page.lifeLine.some((span) => span.overdue && span.from === event.effectiveOn);
}

function EventLine({ event, page }: { event: EventRow; page: FindingPage }) {
  const { t } = useTranslation();
  const late = startsLateness(event, page);
  const title = eventTitle(event, page, t);
  const { reason, approver } = event;
  const who = actorName(t, event.actor);
  const said =
    event.importId !== null
      ? [reason, t("finding.history.imported", { id: event.importId })]
      : [reason === null ? who : t("finding.history.said", { who, words: reason })];
  const notes = [...said, approver && t("finding.history.approver", { who: approver })].filter((note) => note !== null);
  return (
    <DayLine
      day={event.effectiveOn}
      mark={eventMark(event.type, late)}
      title={late ? `${title}${t("finding.history.lateFrom")}` : title}
      notes={notes}
      inferred={event.inferred}
      struck={event.voided}
    />
  );
}
