// The findings page as its URL says it: scope, condition, and the order of the list.
import { z } from "zod";
import { type ListSearch, readListSearch } from "../../shared/url/list-search.ts";

export const SORTS = ["urgency", "daysLate", "dueOn", "state", "unit", "category", "leader"] as const;
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
