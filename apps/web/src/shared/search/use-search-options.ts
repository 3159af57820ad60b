import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { trpc } from "../trpc/trpc.ts";
import { reloadIfServed } from "../ui/late-part.tsx";
import type { BoardSearch } from "../url/board-search.ts";
import { recentUnits } from "./recent-units.ts";
import { recentOptions, type SearchOption, searchOptions } from "./search-options.ts";

/** The server is asked this long (ms) after the last key. */
const PAUSE = 150;
const WORDS = 200;

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** The dictionary of pinyin comes with the first search. */
const matcherOptions = queryOptions({
  queryKey: ["match-names"],
  queryFn: async () => (await import("./match-names.ts")).matchNames,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

export type SearchState = {
  options: SearchOption[];
  /** Something asked for has not arrived. */
  busy: boolean;
  error: unknown;
  retry: () => void;
};

/** Nothing is asked before the field was opened once. */
export function useSearchOptions(text: string, opened: boolean, days: BoardSearch): SearchState {
  const words = text.trim().slice(0, WORDS);
  const settled = useSettled(words);
  const asOf = days.asOf ? { asOf: days.asOf } : {};
  const names = useQuery({ ...trpc.search.names.queryOptions(asOf), enabled: opened, staleTime: 5 * 60_000 });
  const findings = useQuery({
    ...trpc.search.find.queryOptions({ words: settled || "-", ...asOf }),
    enabled: opened && settled !== "",
    placeholderData: keepPreviousData,
  });
  const matching = useQuery({ ...matcherOptions, enabled: opened });
  const matcher = matching.data ?? null;
  const { data: all } = names;
  const found = words === "" ? null : (findings.data ?? null);
  // Read anew each time: a unit may have been opened since the field was last empty.
  const recent = words === "" ? JSON.stringify(recentUnits()) : "[]";
  const options = useMemo(() => {
    if (!all) return [];
    if (words === "") return recentOptions(all.units, JSON.parse(recent) as number[]);
    return matcher ? searchOptions(matcher(all, words), found, settled, days) : [];
  }, [all, words, recent, settled, matcher, found, days]);
  const waiting = words !== settled || findings.isFetching;
  return {
    options,
    busy: opened && (names.isPending || matching.isPending || (words !== "" && waiting)),
    error: names.error ?? matching.error ?? (words === "" ? null : findings.error),
    retry: () => {
      if (matching.error) void reloadIfServed();
      if (names.error) void names.refetch();
      if (findings.error) void findings.refetch();
    },
  };
}
