// The findings page as its URL says it: scope, condition, and the order of the list. A finding opened from the list carries the same.
import { z } from "zod";
import { flag, type ListSearch, readListSearch } from "./list-search.ts";

export const SORTS = ["urgency", "daysLate", "awaitingDays", "dueOn", "state", "unit", "category", "leader"] as const;
export type SortBy = (typeof SORTS)[number];
export type Sort = { by: SortBy; desc: boolean };

/** Most urgent first: it is left out of the URL. */
const DEFAULT_SORT: Sort = { by: "urgency", desc: true };

/** `sort=dueOn` ascends, `sort=-dueOn` descends. */
export type FindingsSearch = ListSearch & { sort?: string | undefined };

const sortSchema = z.string().optional().catch(undefined);

export function sortOf(search: FindingsSearch): Sort {
  const text = search.sort ?? "";
  const by = SORTS.find((sort) => sort === text.replace(/^-/, ""));
  return by ? { by, desc: text.startsWith("-") } : DEFAULT_SORT;
}

export function sortText({ by, desc }: Sort): string | undefined {
  return by === DEFAULT_SORT.by && desc === DEFAULT_SORT.desc ? undefined : `${desc ? "-" : ""}${by}`;
}

/** For the route's `validateSearch`. */
export function readFindingsSearch(raw: Record<string, unknown>): FindingsSearch {
  const sort = sortText(sortOf({ sort: sortSchema.parse(raw.sort) }));
  return { ...readListSearch(raw), ...(sort ? { sort } : {}) };
}

/** `list`: the page was opened from the list that the rest describes; without it the search is scope and days only. */
export type FindingSearch = FindingsSearch & { list?: true | undefined };

/** For the finding route's `validateSearch`. */
export function readFindingSearch(raw: Record<string, unknown>): FindingSearch {
  return { ...readFindingsSearch(raw), list: flag.parse(raw.list) };
}
