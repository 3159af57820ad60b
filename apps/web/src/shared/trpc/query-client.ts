import { QueryClient } from "@tanstack/react-query";
import { boardErrorOf } from "./board-error.ts";

/** How often (ms) what failed is asked for again by itself. */
const AGAIN_AFTER = 15_000;
/** What may be over in a moment. Anything else the server meant, and will say again. */
const PASSING = new Set(["NO_CONNECTION", "DATABASE_UNAVAILABLE", "UNEXPECTED"]);
const isPassing = (error: unknown) => PASSING.has(boardErrorOf(error).code);

/** Figures are repeatable for a day, so a page shown again may show what it has while it asks anew. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      retry: (failures, error) => failures < 1 && isPassing(error),
      refetchInterval: ({ state }) => (state.status === "error" && isPassing(state.error) ? AGAIN_AFTER : false),
      refetchOnWindowFocus: true,
      // Without a network a request fails and is told of; held back it would look like one that takes long.
      networkMode: "always",
      refetchOnReconnect: true,
    },
    mutations: { retry: false, networkMode: "always" },
  },
});

/** Whatever failed, all over the page: one cause broke it, one press mends it. */
export function askAgain(): void {
  void queryClient.refetchQueries({ type: "active", predicate: ({ state }) => state.status === "error" });
}
