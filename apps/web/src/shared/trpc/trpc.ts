// The one client of the server. Types come from the router; no code of it is bundled.
import type { AppRouter } from "@rectify/api/root";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { queryClient } from "./query-client.ts";

export const trpcClient = createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: "/trpc", maxItems: 20, maxURLLength: 6000 })] });

/** `trpc.progress.overview.queryOptions(input)` for useQuery and for route loaders. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient });
