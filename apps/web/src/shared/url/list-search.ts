// The list behind a number: the scope of the page it stands on, and the condition the number counts.
import { LIVE_STATES } from "@rectify/domain/finding";
import { AGEING_BANDS, LISTED_MOVEMENTS, type ListCondition } from "@rectify/domain/progress-filter";
import { MAX_WARNING_DAYS } from "@rectify/domain/warning-days";
import { z } from "zod";
import { type BoardSearch, boardOf, boardSearchFields, everyKey, listOf } from "./board-search.ts";

export const flag = z
  .preprocess((raw) => (raw === true || raw === "1" || raw === "true" ? true : undefined), z.literal(true).optional())
  .optional()
  .catch(undefined);
const count = (max: number) => z.coerce.number().int().min(0).max(max).optional().catch(undefined);

const conditionFields = {
  state: listOf(z.enum([...LIVE_STATES, "CANCELLED"])),
  declared: flag,
  open: flag,
  overdue: flag,
  overdueOriginal: flag,
  ageing: z.enum(AGEING_BANDS).optional().catch(undefined),
  dueSoon: flag,
  dueWithin: count(MAX_WARNING_DAYS),
  awaiting: flag,
  awaitingOver: count(9999),
  onTime: flag,
  onTimeBase: flag,
  planned: flag,
  noDueDate: flag,
  extended: flag,
  movement: z.enum(LISTED_MOVEMENTS).optional().catch(undefined),
  people: listOf(z.string().trim().min(1).max(100)),
  words: z.coerce.string().trim().min(1).max(200).optional().catch(undefined),
};

export const listSearchSchema = z.object({ ...boardSearchFields, ...conditionFields });

export type ConditionSearch = Omit<ListCondition, "states"> & { state?: NonNullable<ListCondition["states"]> };
export type ListSearch = BoardSearch & { [K in keyof ConditionSearch]: ConditionSearch[K] | undefined };

/** For the findings route's `validateSearch`. */
export function readListSearch(raw: Record<string, unknown>): ListSearch {
  return everyKey({ ...boardSearchFields, ...conditionFields }, listSearchSchema.parse(raw) as ListSearch);
}

/** Search of the findings page. `narrow` replaces parts of the page's own scope (one unit, one category, another day). */
export function listSearch(board: BoardSearch, condition: ListCondition, narrow: BoardSearch = {}): ListSearch {
  const { states, ...rest } = condition;
  return { ...boardOf({ ...boardOf(board), ...narrow }), ...(states ? { state: states } : {}), ...rest };
}

/** The condition part of the findings page's search, for `finding.list`. */
export function conditionOf(search: ListSearch): ListCondition {
  const { state, ...rest } = Object.fromEntries(
    Object.entries(search).filter(([key, value]) => key in conditionFields && value !== undefined),
  ) as ConditionSearch;
  return { ...(state ? { states: state } : {}), ...rest };
}
