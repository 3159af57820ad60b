// What a leader may narrow the board by, and the list behind any number. The same object stands in the URL, on the command line and in SQL.
import { z } from "zod";
import { LIVE_STATES, TERM_CLASSES } from "./finding.ts";
import type { Reach } from "./principal.ts";
import { MAX_WARNING_DAYS } from "./warning-days.ts";

const ids = z.array(z.int().positive()).max(200);

/** Scope of every figure: empty or absent lists mean "all". Ids are resolved before this point; regions mean their whole subtree. */
export const progressFilterSchema = z.strictObject({
  rounds: ids.optional(),
  regions: ids.optional(),
  units: ids.optional(),
  groups: ids.optional(),
  /** Category codes of either level: "B" means all of B1…B9. */
  categories: z
    .array(z.string().regex(/^[A-Z]\d{0,2}$/))
    .max(200)
    .optional(),
  /** "NONE" = term class not stated. */
  classes: z.array(z.enum([...TERM_CLASSES, "NONE"])).optional(),
});
export type ProgressFilter = z.infer<typeof progressFilterSchema>;

/** A filter with the reach of who asks: the only form in which figures, lists and exports can be asked for. */
export type ScopedFilter = ProgressFilter & { within: Reach };

export const AGEING_BANDS = ["1-7", "8-30", "31-90", "90+"] as const;
export type AgeingBand = (typeof AGEING_BANDS)[number];

/** The movements between two days; each is a list of findings (see since.ts). */
export const MOVEMENTS = [
  "new",
  "reopened",
  "closed",
  "cancelled",
  "fellDue",
  "returnedOrReopened",
  "declared",
  "extended",
  "cancelledOverdue",
  "staged",
] as const;
export type Movement = (typeof MOVEMENTS)[number];
/** What a list can be of: one movement, or all that led into lateness ("newly overdue": fellDue and returnedOrReopened). */
export const LISTED_MOVEMENTS = [...MOVEMENTS, "newlyOverdue"] as const;
export type ListedMovement = (typeof LISTED_MOVEMENTS)[number];

/** Narrows a scope to the findings that one number counts. All given conditions hold at once. */
export const listConditionSchema = z.strictObject({
  states: z.array(z.enum([...LIVE_STATES, "CANCELLED"])).optional(),
  /** COMPLETED or CLOSED. */
  declared: z.boolean().optional(),
  /** Not CLOSED (and not CANCELLED). */
  open: z.boolean().optional(),
  overdue: z.boolean().optional(),
  /** Overdue by the original due date. */
  overdueOriginal: z.boolean().optional(),
  /** Days late, by the due date in force; with overdueOriginal by the original one. */
  ageing: z.enum(AGEING_BANDS).optional(),
  /** Due within the first warning's days of the as-of day. */
  dueSoon: z.boolean().optional(),
  /** Due within this many days, whatever the rules. */
  dueWithin: z.int().min(0).max(MAX_WARNING_DAYS).optional(),
  awaiting: z.boolean().optional(),
  /** Awaiting verification for more than this many days. */
  awaitingOver: z.int().min(0).optional(),
  /** Numerator and denominator of the on-time rate. */
  onTime: z.boolean().optional(),
  onTimeBase: z.boolean().optional(),
  /** Original due date on or before the day. */
  planned: z.boolean().optional(),
  /** No due date stated. */
  noDueDate: z.boolean().optional(),
  /** Given more time at least once, by an extension approved by the day. */
  extended: z.boolean().optional(),
  /** One movement since the comparison day. */
  movement: z.enum(LISTED_MOVEMENTS).optional(),
  /** The accountable leader or the responsible person has one of these names, to the letter. */
  people: z.array(z.string().trim().min(1).max(100)).max(50).optional(),
  /** Each word (apart by blanks) stands in the text or the code, or is the finding's id; capitals do not matter. */
  words: z.string().trim().min(1).max(200).optional(),
});
export type ListCondition = z.infer<typeof listConditionSchema>;
