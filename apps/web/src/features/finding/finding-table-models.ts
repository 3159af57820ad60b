// The tables behind the cards of one finding.
import type { FindingPage, LifeSpan } from "@rectify/domain/board";
import { addDays, daysBetween } from "@rectify/domain/local-date";
import type { TFunction } from "i18next";
import { type TableModel, text } from "../../shared/tables/table-model.ts";
import { eventTitle } from "./event-title.ts";

export const stateOf = (span: LifeSpan, t: TFunction) => t(`words.state.${span.overdue ? "OVERDUE" : span.state}`);

/** One row a stretch of days in one state; the last day belongs to it. */
export function lifeTableModel({ finding, lifeLine }: FindingPage, t: TFunction): TableModel {
  return {
    name: "life",
    subject: finding,
    figures: ["overdue"],
    columns: (["state", "from", "to", "days"] as const).map((key) => ({ head: t(`finding.life.${key}`) })),
    rows: lifeLine.map((span) => ({
      key: span.from,
      cells: [
        text(stateOf(span, t)),
        { kind: "day", day: span.from },
        { kind: "day", day: addDays(span.to, -1) },
        { kind: "count", value: daysBetween(span.from, span.to) },
      ],
    })),
  };
}

export function measuresTableModel({ finding, measures }: FindingPage, t: TFunction): TableModel {
  const missing = text(t("words.notStated"));
  return {
    name: "measures",
    subject: finding,
    figures: [],
    columns: (["no", "text", "progress", "due"] as const).map((key) => ({ head: t(`finding.measures.${key}`) })),
    rows: measures.map(({ no, text: words, progress, dueOn }) => ({
      key: String(no),
      cells: [
        { kind: "count", value: no },
        text(words),
        progress === null ? missing : text(progress),
        dueOn === null ? missing : { kind: "day", day: dueOn },
      ],
    })),
  };
}

/** Every event as recorded, newest first; voided ones say so. */
export function historyTableModel(page: FindingPage, t: TFunction): TableModel {
  return {
    name: "history",
    subject: page.finding,
    figures: [],
    columns: [
      { head: t("overview.trend.day") },
      { head: t("history.kind") },
      { head: t("history.reason") },
      { head: t("history.source") },
      { head: t("history.note") },
    ],
    rows: page.events.toReversed().map((event) => ({
      key: String(event.seq),
      cells: [
        { kind: "day", day: event.effectiveOn },
        text(eventTitle(event, page, t)),
        text(event.reason ?? ""),
        text(event.importId === null ? event.actor : t("finding.history.imported", { id: event.importId })),
        text([...(event.inferred ? [t("history.inferred")] : []), ...(event.voided ? [t("history.voided")] : [])].join(t("finding.and"))),
      ],
    })),
  };
}
