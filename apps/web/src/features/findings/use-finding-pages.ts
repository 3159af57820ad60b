// A list of any length, fetched in pages by what is in view.
import type { FindingRow } from "@rectify/domain/overview";
import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { trpc } from "../../shared/trpc/trpc.ts";
import { scopeOf } from "../../shared/url/board-search.ts";
import { type FindingsSearch, sortOf } from "../../shared/url/findings-search.ts";
import { conditionOf } from "../../shared/url/list-search.ts";

export const PAGE = 200;

function listOptions(search: FindingsSearch, page: number) {
  return trpc.finding.list.queryOptions({
    ...scopeOf(search),
    condition: conditionOf(search),
    sort: sortOf(search),
    limit: PAGE,
    offset: page * PAGE,
  });
}

/** The first page, which also says how long the list is. */
export function useFirstPage(search: FindingsSearch) {
  return useQuery({ ...listOptions(search, 0), placeholderData: keepPreviousData });
}

/** How many findings the scope holds under no condition; asked only where there is one. */
export function useScopeTotal(search: FindingsSearch, wanted: boolean): number | null {
  const query = useQuery({
    ...trpc.finding.list.queryOptions({ ...scopeOf(search), limit: 1 }),
    enabled: wanted,
    placeholderData: keepPreviousData,
  });
  return query.data?.total ?? null;
}

export type RowAt = (index: number) => { row: FindingRow | null; failed: (() => void) | null };

/** Rows by their place in the list. `pages` are those in view; `failed` asks for the page again. */
export function useRows(search: FindingsSearch, first: readonly FindingRow[], pages: readonly number[]): RowAt {
  const wanted = pages.filter((page) => page > 0);
  const queries = useQueries({ queries: wanted.map((page) => listOptions(search, page)) });
  return (index) => {
    const page = Math.floor(index / PAGE);
    if (page === 0) return { row: first[index] ?? null, failed: null };
    const query = queries[wanted.indexOf(page)];
    const failed = query?.error && !query.data ? () => void query.refetch() : null;
    return { row: query?.data?.rows[index - page * PAGE] ?? null, failed };
  };
}
