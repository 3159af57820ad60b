import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { boardErrorOf } from "../../shared/trpc/board-error.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { type BoardSearch, scopeOf } from "../../shared/url/board-search.ts";
import type { ScreenData } from "./screen-data.ts";

/** Data is asked for this often even if no change is told: a day ends without one. Also what "expected" means for the age of the data. */
export const REFRESH_MS = 60_000;
const AGAIN_MS = 15_000;

const asked = {
  placeholderData: keepPreviousData,
  refetchInterval: ({ state }: { state: { status: string } }) => (state.status === "error" ? AGAIN_MS : REFRESH_MS),
  // The wall is looked at, whatever the browser's focus.
  refetchIntervalInBackground: true,
} as const;

export type ScreenAnswer = {
  data: ScreenData | null;
  /** When the figures arrived, milliseconds since 1970; 0 = not yet. */
  dataMs: number;
  failed: string | null;
  refresh(): void;
};

/** Everything of all scenes is asked for at once, so that no scene opens empty. */
export function useScreenData(board: BoardSearch): ScreenAnswer {
  const client = useQueryClient();
  const scope = scopeOf(board);
  const context = useQuery({ ...trpc.board.context.queryOptions(), ...asked }).data;
  const query = useQuery({ ...trpc.progress.overview.queryOptions(scope), ...asked });
  const overview = query.data;
  const before = useQuery({
    ...trpc.progress.overview.queryOptions({ filter: scope.filter, ...(overview ? { asOf: overview.since.from } : {}) }),
    enabled: overview !== undefined,
    placeholderData: keepPreviousData,
  }).data;
  const listed = useQuery({ ...trpc.wall.lists.queryOptions(scope), ...asked });
  const lists = listed.data;
  const data = useMemo((): ScreenData | null => {
    // A list that comes under the eyes of the room is worse than a moment more of waiting.
    if (!overview || !context || !lists) return null;
    return {
      ...lists,
      overview,
      context,
      filter: scopeOf(board).filter,
      ranksBefore: new Map(before?.units.map((u) => [u.unitId, u.rank])),
    };
  }, [overview, context, before, lists, board]);
  const error = query.error ?? listed.error;
  return {
    data,
    dataMs: query.dataUpdatedAt,
    failed: error ? boardErrorOf(error).code : null,
    refresh: useCallback(() => void client.invalidateQueries(), [client]),
  };
}
