import { useNavigate, useSearch } from "@tanstack/react-router";
import { createContext, use, useCallback } from "react";
import { type BoardSearch, boardOf } from "./board-search.ts";

/** Scope and days of a part that looks at another day than its page, a meeting that was held: its numbers and links keep to them. */
export const OtherBoard = createContext<BoardSearch | null>(null);

/** Scope and days of the page in view, from the URL. */
export function useBoard(): BoardSearch {
  const url = useSearch({ strict: false }) as BoardSearch;
  return use(OtherBoard) ?? boardOf(url);
}

/** Changes the scope of the page in view. It replaces the history entry: back climbs a level, it does not replay filters. */
export function useChangeBoard(): (change: BoardSearch) => void {
  const navigate = useNavigate();
  return useCallback(
    (change) => {
      void navigate({ to: ".", search: (now: object) => ({ ...now, ...change }) as never, replace: true, resetScroll: false });
    },
    [navigate],
  );
}
