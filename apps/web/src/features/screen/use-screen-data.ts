import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { mayRead } from "../../shared/session/may-open.ts";
import { useMe } from "../../shared/session/session-query.ts";
import { boardErrorOf } from "../../shared/trpc/board-error.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { type BoardSearch, scopeOf } from "../../shared/url/board-search.ts";
import { countByUnit, lateOf, type ScreenData } from "./screen-data.ts";

/** Data is asked for this often even if no change is told: a day ends without one. Also what "expected" means for the age of the data. */
export const REFRESH_MS = 60_000;
const AGAIN_MS = 15_000;
const LATE_ROWS = 500;

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
  const reads = mayRead(useMe());
  const scope = scopeOf(board);
  const context = useQuery({ ...trpc.board.context.queryOptions(), ...asked }).data;
  const query = useQuery({ ...trpc.progress.overview.queryOptions(scope), ...asked });
  const overview = query.data;
  const before = useQuery({
    ...trpc.progress.overview.queryOptions({ filter: scope.filter, ...(overview ? { asOf: overview.since.from } : {}) }),
    enabled: overview !== undefined,
    placeholderData: keepPreviousData,
  }).data;
  const list = (condition: object, more: object = {}) => ({
    ...trpc.finding.list.queryOptions({ ...scope, condition, limit: LATE_ROWS, ...more }),
    ...asked,
    enabled: reads,
  });
  const lateList = useQuery(list({ overdue: true }, { sort: { by: "daysLate", desc: true } }));
  const late = lateList.data;
  const idle = useQuery(list({ overdue: true, states: ["NOT_STARTED"] }, { limit: 1 })).data;
  const fell = useQuery(list({ movement: "fellDue" })).data;
  const returned = useQuery(list({ movement: "returnedOrReopened" })).data;
  const data = useMemo((): ScreenData | null => {
    // A shorter list that grows under the eyes of the room is worse than a moment more of waiting.
    if (!overview || !context || (reads && lateList.isPending)) return null;
    return {
      overview,
      context,
      filter: scopeOf(board).filter,
      ranksBefore: new Map(before?.units.map((u) => [u.unitId, u.rank])),
      late: late?.rows ?? lateOf(overview),
      lateNotStarted: idle?.total ?? null,
      newlyLate: countByUnit([...(fell?.rows ?? []), ...(returned?.rows ?? [])]),
    };
  }, [overview, context, before, late, lateList.isPending, reads, idle, fell, returned, board]);
  return {
    data,
    dataMs: query.dataUpdatedAt,
    failed: query.error ? boardErrorOf(query.error).code : null,
    refresh: useCallback(() => void client.invalidateQueries(), [client]),
  };
}
