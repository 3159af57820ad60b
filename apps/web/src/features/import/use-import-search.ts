import { useNavigate, useRouterState, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import type { ImportFields } from "../../shared/url/import-search.ts";

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** The page says what came of an import. Whoever goes to the page anew, by its link too, starts anew. */
    imported?: boolean;
  }
}

export function useImportSearch(): ImportFields {
  return useSearch({ strict: false }) as ImportFields;
}

/** True as long as the page was not gone to again since an import was confirmed. */
export function useImported(): boolean {
  return useRouterState({ select: ({ location }) => location.state.imported === true });
}

/** Changes the page in view without a new entry in the history: back leaves the import, it does not replay it. */
export function useChangeImport(): (change: ImportFields, imported?: boolean) => void {
  const navigate = useNavigate();
  return useCallback(
    (change, imported = false) => {
      void navigate({
        to: ".",
        search: (now: object) => ({ ...now, ...change }) as never,
        state: { imported },
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
}
