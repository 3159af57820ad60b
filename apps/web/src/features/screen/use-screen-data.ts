import { day } from "@rectify/domain/local-date";
import type { MeetingOnWall } from "@rectify/domain/meeting";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { maySeeDecisions } from "../../shared/session/may-open.ts";
import { useMe } from "../../shared/session/session-query.ts";
import { boardErrorOf } from "../../shared/trpc/board-error.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { type BoardSearch, scopeOf } from "../../shared/url/board-search.ts";
import type { ScreenData } from "./screen-data.ts";

/** Data is asked for this often even if no change is told: a day ends without one. Also what "expected" means for the age of the data. */
export const REFRESH_MS = 60_000;
const AGAIN_MS = 15_000;
/** Never asked with. */
const NO_DAY = day("2000-01-01");

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
  /** When figures of now arrived, also where those of a frozen meeting are shown. */
  askedMs: number;
  failed: string | null;
  refresh(): void;
};

/** What the wall shows of a meeting; `undefined` until it is known. */
export function useMeetingOnWall(id: number) {
  return useQuery({ ...trpc.meeting.onWall.queryOptions({ id }), ...asked, retry: false, enabled: Number.isSafeInteger(id) });
}

/**
 * Everything of all scenes is asked for at once, so that no scene opens empty. A frozen meeting shows what was frozen and nothing beside it:
 * what a scene says besides is left out, and what its rows open is of now.
 */
export function useScreenData(board: BoardSearch, meeting: MeetingOnWall | null): ScreenAnswer {
  const client = useQueryClient();
  const me = useMe();
  const frozen = meeting?.frozen ?? null;
  const now = frozen === null;
  const scope = scopeOf(board);
  const contextQuery = useQuery({ ...trpc.board.context.queryOptions(), ...asked });
  const context = contextQuery.data;
  const query = useQuery({ ...trpc.progress.overview.queryOptions(scope), ...asked, enabled: now });
  const overview = frozen?.overview ?? query.data;
  const before = useQuery({
    ...trpc.progress.overview.queryOptions({ filter: scope.filter, ...(overview ? { asOf: overview.since.from } : {}) }),
    enabled: now && overview !== undefined,
    placeholderData: keepPreviousData,
  }).data;
  const listed = useQuery({ ...trpc.wall.lists.queryOptions(scope), ...asked, enabled: now });
  const open = useQuery({
    ...trpc.decision.open.queryOptions(board.asOf ? { asOf: board.asOf } : {}),
    ...asked,
    enabled: meeting === null && maySeeDecisions(me),
  }).data;
  const first = overview?.trend[0]?.day;
  const holidays = useQuery({
    ...trpc.progress.holidays.queryOptions({ from: first ?? NO_DAY, to: overview?.asOf ?? NO_DAY }),
    enabled: first !== undefined,
    placeholderData: keepPreviousData,
  }).data;
  const decisions = meeting?.decisions ?? open;
  const data = useMemo((): ScreenData | null => {
    // A list that comes under the eyes of the room is worse than a moment more of waiting.
    const lists = frozen ? { late: frozen.late, lateNotStarted: frozen.lateNotStarted, newlyLate: [] } : listed.data;
    if (!overview || !context || !lists) return null;
    return {
      ...lists,
      overview,
      context,
      filter: scopeOf(board).filter,
      ranksBefore: new Map(frozen ? [] : before?.units.map((u) => [u.unitId, u.rank])),
      holidays: holidays ?? [],
      decisions: decisions ?? [],
      frozen,
    };
  }, [overview, context, before, listed.data, board, holidays, decisions, frozen]);
  const error = query.error ?? listed.error;
  return {
    data,
    dataMs: frozen ? Date.parse(frozen.at) : query.dataUpdatedAt,
    askedMs: frozen ? contextQuery.dataUpdatedAt : query.dataUpdatedAt,
    failed: error ? boardErrorOf(error).code : null,
    refresh: useCallback(() => void client.invalidateQueries(), [client]),
  };
}
