import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import type { ImportFields } from "../../shared/url/import-search.ts";

export function useImportSearch(): ImportFields {
  return useSearch({ strict: false }) as ImportFields;
}

/** Changes the page in view without a new entry in the history: back leaves the import, it does not replay it. */
export function useChangeImport(): (change: ImportFields) => void {
  const navigate = useNavigate();
  return useCallback(
    (change) => {
      void navigate({ to: ".", search: (now: object) => ({ ...now, ...change }) as never, replace: true, resetScroll: false });
    },
    [navigate],
  );
}
