// The six faces of data. An error never looks like zero; old data is shown with its time.
import type { ReactNode } from "react";
import { type BoardError, boardErrorOf } from "../trpc/board-error.ts";

export type Face =
  | { kind: "loading" }
  | { kind: "data" }
  | { kind: "empty"; headline: string; why: string; next?: ReactNode }
  | { kind: "filtered-empty"; headline: string; why: string; next?: ReactNode }
  | { kind: "error"; error: BoardError; retry: () => void }
  | { kind: "stale"; asOfMs: number; retry: () => void };

/** What a query can say for itself; whether its data is empty is for the card to say. */
export function faceOf(query: { data: unknown; error: unknown; dataUpdatedAt: number; refetch: () => unknown }): Face {
  const retry = () => void query.refetch();
  if (query.error && query.data === undefined) return { kind: "error", error: boardErrorOf(query.error), retry };
  if (query.error) return { kind: "stale", asOfMs: query.dataUpdatedAt, retry };
  return query.data === undefined ? { kind: "loading" } : { kind: "data" };
}
