// A finding entered by hand: its record and the event that registers it. What is not said stays not stated.
import { z } from "zod";
import { TERM_CLASSES } from "./finding.ts";
import type { FindingRecord } from "./ledger-plan/known-world.ts";
import { type LocalDate, localDateSchema } from "./local-date.ts";
import type { HandEvent } from "./moves.ts";
import { suggestCategory } from "./suggest-category.ts";
import { categoryOf, UNCLASSIFIED } from "./taxonomy.ts";

const words = z.string().trim().min(1).max(500);
const said = words.nullable().default(null);

export const enteredFindingSchema = z.strictObject({
  text: z.string().trim().min(1).max(4_000),
  code: said,
  aspect: said,
  item: said,
  /** A category of the second level; null = the suggestion, marked as such. */
  category: z
    .string()
    .refine((code) => code.length > 1 && categoryOf(code) !== null, "CATEGORY_UNKNOWN")
    .nullable()
    .default(null),
  termClass: z.enum(TERM_CLASSES).nullable().default(null),
  leader: said,
  leadDepartment: said,
  supportingDepartments: z.array(words).max(20).default([]),
  person: said,
  /** Where it differs from the inspection's. */
  feedbackOn: localDateSchema.nullable().default(null),
  originalDueOn: localDateSchema.nullable().default(null),
  measures: z.array(z.string().trim().min(1).max(2_000)).max(100).default([]),
});
export type EnteredFinding = z.output<typeof enteredFindingSchema>;

/** Registered on its feedback day, else the inspection's, else today, inferred. */
export function enterFinding(
  { category, feedbackOn, ...said }: EnteredFinding,
  { inspectionFeedbackOn, today }: { inspectionFeedbackOn: LocalDate | null; today: LocalDate },
): { record: FindingRecord; event: HandEvent } {
  const suggestion =
    (suggestCategory(said.text, said.aspect) ?? (said.item ? suggestCategory(said.item, said.aspect) : null))?.code ?? null;
  const stated = feedbackOn ?? inspectionFeedbackOn;
  return {
    record: {
      ...said,
      feedbackOn: feedbackOn === inspectionFeedbackOn ? null : feedbackOn,
      category: category ?? suggestion ?? UNCLASSIFIED,
      categoryAssigned: category ? "OFFICE" : suggestion ? "SUGGESTED" : "NONE",
      suggestedCategory: suggestion,
      progress: null,
      remark: null,
    },
    event: {
      seq: 1,
      type: "REGISTERED",
      effectiveOn: stated ?? today,
      inferred: stated === null,
      newDueOn: null,
      voids: null,
      reason: null,
      approver: null,
      enteredOn: today,
    },
  };
}
