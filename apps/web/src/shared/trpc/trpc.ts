// The one client of the server. Types come from the router; no code of it is bundled.
import type { AppRouter } from "@rectify/api/root";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { i18next } from "../i18n/i18n.ts";
import { queryClient } from "./query-client.ts";

/** The sentences of an answer come in the language of the page, not of the browser. */
const headers = () => ({ "accept-language": i18next.language === "en" ? "en" : "zh-CN" });

export const trpcClient = createTRPCClient<AppRouter>({
  links: [httpBatchLink({ url: "/trpc", maxItems: 20, maxURLLength: 6000, headers })],
});

/** `trpc.progress.overview.queryOptions(input)` for useQuery and for route loaders. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient });
