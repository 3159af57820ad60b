import { QueryClient } from "@tanstack/react-query";

/** Figures are repeatable for a day, so a page shown again may show what it has while it asks anew. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, gcTime: 10 * 60_000, retry: 1, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});
