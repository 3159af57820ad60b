// The six faces of data. An error never looks like zero; old data is shown with its time.
import { type ReactNode, useDeferredValue, useState } from "react";
import { type BoardError, boardErrorOf } from "../trpc/board-error.ts";
import { askAgain } from "../trpc/query-client.ts";

export type Face =
  | { kind: "loading" }
  | { kind: "data" }
  | { kind: "empty"; headline: string; why: string; next?: ReactNode }
  | { kind: "filtered-empty"; headline: string; why: string; next?: ReactNode }
  /** `asking`: it is being asked for again. */
  | { kind: "error"; error: BoardError; retry: () => void; asking?: boolean }
  | { kind: "stale"; asOfMs: number; retry: () => void; asking?: boolean };

type Asked<Data = unknown> = {
  data: Data;
  error: unknown;
  dataUpdatedAt: number;
  errorUpdateCount: number;
  isFetching: boolean;
};

/**
 * What a query can say for itself; whether its data is empty is for the card to say. An error stays in view while it is asked for again:
 * the button that was pressed keeps its place and the focus.
 */
export function useFace(query: Asked): Face {
  const [failed, setFailed] = useState<unknown>(null);
  if (query.error && query.error !== failed) setFailed(query.error);
  const asking = query.isFetching;
  if (query.data !== undefined)
    return query.error ? { kind: "stale", asOfMs: query.dataUpdatedAt, retry: askAgain, asking } : { kind: "data" };
  const error = query.error ?? (query.errorUpdateCount > 0 ? failed : null);
  return error ? { kind: "error", error: boardErrorOf(error), retry: askAgain, asking } : { kind: "loading" };
}

/**
 * A query whose answer draws a whole page. It is drawn piece by piece, between the reader's clicks, instead of in one stroke that holds them
 * up; until that is done `data` and `face` are those before. `behind`: what is shown is not yet what was asked for.
 */
export function useDrawn<Data>(query: Asked<Data | undefined> & { isPlaceholderData: boolean }) {
  const { error, dataUpdatedAt, errorUpdateCount, isFetching } = query;
  const data = useDeferredValue(query.data);
  const face = useFace({ data, error, dataUpdatedAt, errorUpdateCount, isFetching });
  return { data, face, behind: query.isPlaceholderData || data !== query.data };
}
