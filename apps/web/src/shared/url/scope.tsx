// The findings that the numbers in view count: the page's own scope, or the one a page about one thing sets for all its parts.
import { createContext, type ReactNode, useContext } from "react";
import type { BoardSearch } from "./board-search.ts";
import { useBoard } from "./use-board.ts";

const ScopeContext = createContext<BoardSearch | null>(null);

/** `scope` replaces the filters of the URL: the page of one unit counts all of that unit, whatever list it was opened from. */
export function ScopeProvider({ scope, children }: { scope: BoardSearch; children: ReactNode }) {
  return <ScopeContext value={scope}>{children}</ScopeContext>;
}

export function useScope(): BoardSearch {
  const board = useBoard();
  return useContext(ScopeContext) ?? board;
}

/** True on a page that sets its own scope. */
export function useInOneScope(): boolean {
  return useContext(ScopeContext) !== null;
}
