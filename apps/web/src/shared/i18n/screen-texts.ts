// What the wall screen says, in both languages: plain words, and sentences as functions of figures.
import type { Overview } from "@rectify/domain/overview";
import type { Scene } from "@rectify/domain/screen/scenes";

type Words<Keys extends string> = Record<Keys, string>;

export type ScreenTexts = Words<
  | "title"
  | "loading"
  | "empty"
  | "emptyWhy"
  | "failed"
  | "noMeeting"
  | "detail"
  | "asOf"
  | "filtered"
  | "allRounds"
  | "and"
  | "paused"
  | "scenes"
  | "count"
  | "points"
  | "pointsShort"
> & {
  scene: Words<Scene>;
  page(page: number, of: number): string;
  goTo(name: string): string;
  stale: {
    data: string;
    late(time: string, minutes: number): string;
    reconnecting(time: string): string;
    lost(time: string, minutes: number): string;
    back(time: string): string;
  };
  justUpdated(time: string): string;
  frozenAt(time: string): string;
  against(day: string): string;
  rate: Words<"verified" | "declared" | "declaredShort" | "onTime">;
  rateNote: Words<"verified" | "declared" | "onTime">;
  word: Words<
    | "closed"
    | "awaiting"
    | "inProgress"
    | "notStarted"
    | "overdue"
    | "dueSoon"
    | "total"
    | "rank"
    | "move"
    | "unit"
    | "tie"
    | "category"
    | "sum"
  >;
  overview: {
    headline(overview: Overview): string;
    awaitingOver(days: number, count: number): string;
    dueWithin(first: number, second: number, count: number): string;
    units(count: number, day: string, change: string): string;
    compared(day: string): string;
  };
  plan: Words<"planned" | "plannedNote" | "declared" | "verified" | "byWeek" | "holiday"> & {
    /** Both positive where something is missing. */
    headline(behindPlan: number, behindDeclared: number): string;
    whole(total: number): string;
    rateNote(rate: string, total: number): string;
  };
  ranking: Words<"none" | "howTo"> & {
    headline(late: boolean, names: readonly string[]): string;
    apart(fewerThan: number): string;
  };
  overdue: Words<"late" | "finding" | "leader" | "returned" | "notStated" | "howTo" | "done"> & {
    headline(total: number, over30: number, longest: number): string;
    days(count: number): string;
    daysLeft(count: number): string;
  };
  categories: { headline(worst: readonly string[], each: number, head: string, headOverdue: number, all: number): string };
  heat: Words<"more" | "howTo"> & {
    headline(units: number, shown: number, all: number): string;
    rest(units: number): string;
  };
  since: Words<"newlyLate" | "noneLate"> & {
    headline(closed: number, newlyLate: number): string;
    step: Words<"before" | "new" | "reopened" | "closed" | "cancelled" | "after">;
    note: Words<"new" | "reopened" | "closed" | "cancelled">;
    resolved(count: number): string;
    from(before: number, after: number): string;
    others(units: number): string;
  };
  unit: Words<"person" | "feedback" | "late" | "soon" | "unranked" | "calm"> & {
    progress(total: number): string;
    longest(shown: number, all: number): string;
    nearest(shown: number, all: number): string;
    within(days: number): string;
    ranked(units: number): string;
    /** Positive: away from the worst. */
    moved(change: number): string;
  };
  decisions: Words<"none" | "due" | "what" | "owner"> & {
    headline(open: number, overdue: number, longest: number): string;
    by(day: string): string;
    daysLate(count: number): string;
  };
  finding: Words<"leader" | "department" | "person" | "feedback" | "originalDue" | "due" | "life" | "measures" | "noMeasures" | "back"> & {
    more(count: number): string;
    late(days: number): string;
  };
};
