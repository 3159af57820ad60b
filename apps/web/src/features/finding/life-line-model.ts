// A finding's life as a line: bars in the fills of its states, the dates in force above, the events below. Places are shares of the width.
import type { EventRow, FindingPage, LifeSpan } from "@rectify/domain/board";
import type { EventType, State } from "@rectify/domain/finding";
import { addDays, daysBetween, type LocalDate } from "@rectify/domain/local-date";

export type LifeBar = { from: LocalDate; to: LocalDate; state: State; overdue: boolean; days: number; start: number; width: number };
type DateMark = "FEEDBACK" | "ORIGINAL_DUE" | "DUE" | "AS_OF";
type DateTick = { at: number; day: LocalDate; kinds: DateMark[] };
type EventTick = { at: number; day: LocalDate; types: EventType[] };
export type LifeLineModel = { bars: LifeBar[]; dates: DateTick[]; events: EventTick[] };

type Life = Pick<FindingPage, "asOf" | "lifeLine" | "feedbackOn" | "dueOn" | "originalDueOn"> & {
  events: readonly Pick<EventRow, "type" | "effectiveOn" | "voided">[];
};

/** Null while nothing of the life is known. The line runs from the first day to the as-of day, or to a due date still ahead. */
export function lifeLineModel(life: Life): LifeLineModel | null {
  const first = life.lifeLine[0];
  if (!first) return null;
  const ahead = [life.dueOn, life.originalDueOn].filter((d): d is LocalDate => d !== null && d > life.asOf);
  const from = [first.from, life.originalDueOn ?? first.from].sort()[0] ?? first.from;
  const to = addDays([life.asOf, ...ahead].sort().at(-1) ?? life.asOf, 1);
  const whole = daysBetween(from, to);
  const at = (day: LocalDate) => daysBetween(from, day) / whole;
  const bars = life.lifeLine.map((span) => bar(span, at));
  return { bars, dates: dateTicks(life, first.from, at), events: eventTicks(life.events, at) };
}

function bar(span: LifeSpan, at: (day: LocalDate) => number): LifeBar {
  return { ...span, days: daysBetween(span.from, span.to), start: at(span.from), width: at(span.to) - at(span.from) };
}

function dateTicks(life: Life, first: LocalDate, at: (day: LocalDate) => number): DateTick[] {
  const moved = life.originalDueOn !== null && life.originalDueOn !== life.dueOn;
  const wanted: [DateMark, LocalDate | null][] = [
    ["FEEDBACK", life.feedbackOn === first ? first : null],
    ["ORIGINAL_DUE", moved ? life.originalDueOn : null],
    ["DUE", life.dueOn],
    ["AS_OF", life.asOf],
  ];
  const stated = wanted.filter((w): w is [DateMark, LocalDate] => w[1] !== null);
  return [...Map.groupBy(stated, ([, day]) => day)]
    .map(([day, kinds]) => ({ day, at: at(day), kinds: kinds.map(([kind]) => kind) }))
    .sort((a, b) => a.at - b.at);
}

/** Standing events that moved the finding; its registration is the start of the line and an extension shows as a date. */
function eventTicks(events: Life["events"], at: (day: LocalDate) => number): EventTick[] {
  const shown = events.filter((e) => !e.voided && e.type !== "CORRECTED" && e.type !== "REGISTERED" && e.type !== "STARTED");
  return [...Map.groupBy(shown, (e) => e.effectiveOn)]
    .map(([day, same]) => ({ day, at: at(day), types: same.map((e) => e.type) }))
    .sort((a, b) => a.at - b.at);
}
