// The weekly meeting: what it looks at, and what is kept of it. Pure; the store and the pages share these shapes.
import { z } from "zod";
import { daysBetween, type LocalDate, localDateSchema } from "./local-date.ts";
import type { FindingRow, Overview } from "./overview.ts";
import { progressFilterSchema } from "./progress-filter.ts";
import { SCENES } from "./screen/scenes.ts";
import type { WallLists } from "./screen/wall-rows.ts";

export const DEFAULT_SECONDS = 20;

const sceneSchema = z.strictObject({
  scene: z.enum(SCENES),
  /** Per page of the scene. */
  seconds: z.int().min(5).max(600).default(DEFAULT_SECONDS),
  /** What a scene of text says, and the sentence above it; the meeting's name where none is given. */
  title: z.string().trim().min(1).max(60).optional(),
  text: z.string().trim().min(1).max(2000).optional(),
  /** For who holds the meeting; shown on the remote, never on the wall. */
  notes: z.string().trim().min(1).max(2000).optional(),
});

export type PlannedScene = z.infer<typeof sceneSchema>;

/** A meeting as it is prepared. `filter`: rounds and regions only; other filters are for desks. */
export const meetingPlanSchema = z
  .strictObject({
    title: z.string().trim().min(1).max(100),
    heldOn: localDateSchema,
    asOf: localDateSchema,
    compareWith: localDateSchema,
    filter: progressFilterSchema.pick({ rounds: true, regions: true }),
    scenes: z.array(sceneSchema).min(1).max(20),
    /** Who is expected, one a line. */
    expected: z.string().trim().max(2000),
  })
  .refine(({ asOf, compareWith }) => compareWith <= asOf, { path: ["compareWith"], message: "COMPARE_AFTER_AS_OF" })
  .refine(({ scenes }) => scenes.every(({ scene, text }) => (scene === "text") === (text !== undefined)), {
    path: ["scenes"],
    message: "TEXT_BELONGS_TO_TEXT",
  })
  .refine(({ scenes }) => scenes.every(({ scene, title }) => scene === "text" || title === undefined), {
    path: ["scenes"],
    message: "TITLE_BELONGS_TO_TEXT",
  });
export type MeetingPlan = z.infer<typeof meetingPlanSchema>;

/** What is kept when a meeting is frozen, and nothing beside it is shown when one looks back. */
export type FrozenMeeting = {
  plan: MeetingPlan;
  overview: Overview;
  /** All overdue findings, the longest first. */
  overdue: FindingRow[];
  /** Of each unit in the ranking's order; null beyond MAX_SPOTLIGHTS units or without that scene. */
  spotlights: { unitId: number; overview: Overview }[] | null;
  decisions: DecisionRow[];
  /** The headline of each scene as it was said, in both languages. */
  headlines: Headlines;
};

export const MAX_SPOTLIGHTS = 100;

export const headlinesSchema = z.partialRecord(
  z.enum(SCENES),
  z.strictObject({ zh: z.string().trim().min(1).max(300), en: z.string().trim().min(1).max(300) }),
);
export type Headlines = z.infer<typeof headlinesSchema>;

/** What a decision was said about. `figure` is a name of `Figures`, `finding` an id `<inspectionId>-<no>`. */
export const aboutSchema = z.discriminatedUnion("about", [
  z.strictObject({ about: z.literal("meeting") }),
  z.strictObject({ about: z.literal("figure"), figure: z.string().regex(/^[a-zA-Z0-9]{1,40}$/) }),
  z.strictObject({ about: z.literal("unit"), unitId: z.int().positive() }),
  z.strictObject({ about: z.literal("finding"), finding: z.string().regex(/^\d{1,9}-\d{1,6}$/) }),
]);
export type About = z.infer<typeof aboutSchema>;

export const OUTCOMES = ["DONE", "DROPPED"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Words of a decision: what is to be done, by whom, until when. */
export const decisionWordsSchema = z.strictObject({
  text: z.string().trim().min(1).max(500),
  owner: z.string().trim().min(1).max(100),
  dueOn: localDateSchema,
});
export type DecisionWords = z.infer<typeof decisionWordsSchema>;

export type DecisionRow = DecisionWords & {
  id: number;
  meetingId: number;
  /** Day of the meeting that made it. */
  heldOn: LocalDate;
  about: About;
  /** Short name of the unit it is about, directly or by its finding; null for the board and for figures. */
  unit: string | null;
  version: number;
  endedOn: LocalDate | null;
  outcome: Outcome | null;
  note: string | null;
};

/** Open on the day: made at a meeting held by then, and not ended by then. */
export function isOpenOn(d: Pick<DecisionRow, "heldOn" | "endedOn">, on: LocalDate): boolean {
  return d.heldOn <= on && (d.endedOn === null || d.endedOn > on);
}

/** Overdue like a finding: the due day itself is not late. */
export function isOverdueOn(d: Pick<DecisionRow, "heldOn" | "endedOn" | "dueOn">, on: LocalDate): boolean {
  return isOpenOn(d, on) && on > d.dueOn;
}

/** A decision as the wall shows it; `daysLate` is null while it is not overdue. */
export type WallDecision = Pick<DecisionRow, "id" | "text" | "owner" | "dueOn" | "about" | "unit"> & { daysLate: number | null };

/** Those open on the day: the longest overdue first, then by due date. */
export function wallDecisions(rows: readonly DecisionRow[], on: LocalDate): WallDecision[] {
  return rows
    .filter((d) => isOpenOn(d, on))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id - b.id))
    .map((d) => ({
      ...{ id: d.id, text: d.text, owner: d.owner, dueOn: d.dueOn, about: d.about, unit: d.unit },
      daysLate: isOverdueOn(d, on) ? daysBetween(d.dueOn, on) : null,
    }));
}

/** A meeting as the wall shows it: its plan without what only its holders read. */
export type MeetingOnWall = Pick<MeetingPlan, "title" | "heldOn" | "asOf" | "compareWith" | "filter"> & {
  scenes: Omit<PlannedScene, "notes">[];
  /** Made earlier and open on its day; of a frozen one, open then. */
  decisions: WallDecision[];
  /** What was frozen; null while it is prepared. */
  frozen: (Pick<FrozenMeeting, "overview" | "spotlights"> & Pick<WallLists, "late" | "lateNotStarted"> & { at: string }) | null;
};

/** Open and overdue decisions on a day. */
export function decisionFigures(rows: readonly DecisionRow[], on: LocalDate): { open: number; overdue: number } {
  return { open: rows.filter((d) => isOpenOn(d, on)).length, overdue: rows.filter((d) => isOverdueOn(d, on)).length };
}

/** A meeting in the list. */
export type MeetingRow = {
  id: number;
  title: string;
  heldOn: LocalDate;
  asOf: LocalDate;
  compareWith: LocalDate;
  version: number;
  /** ISO 8601, UTC; null while it is prepared. */
  frozenAt: string | null;
  decisions: number;
};

export type MeetingPage = {
  id: number;
  version: number;
  plan: MeetingPlan;
  frozenAt: string | null;
  frozenBy: string | null;
  /** SHA-256 of what was frozen, in hex. */
  sha256: string | null;
  /** Made at this meeting. */
  decided: DecisionRow[];
  /** Made before and still open when it was held: its agenda. */
  agenda: DecisionRow[];
  /** End of the audit chain when the page was asked for: printed with the minutes, it proves that nothing before was changed since. */
  auditHead: string;
};
