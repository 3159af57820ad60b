// The one client of the server. Types come from the router; no code of it is bundled.
import type { AppRouter } from "@rectify/api/root";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { i18next } from "../i18n/i18n.ts";
import { queryClient } from "./query-client.ts";

/** The sentences of an answer come in the language of the page, not of the browser. */
const headers = () => ({ "accept-language": i18next.language === "en" ? "en" : "zh-CN" });

/** A server that does not answer within this time (ms) is not there; reading a large ledger takes minutes. */
const WAIT = 20_000;
const WAIT_FOR_IMPORT = 10 * 60_000;

const fetchInTime: typeof fetch = async (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), /\/trpc\/\S*\bimport\./.test(url) ? WAIT_FOR_IMPORT : WAIT);
  const signal = init?.signal ? AbortSignal.any([init.signal, late.signal]) : late.signal;
  return fetch(input, { ...init, signal }).finally(() => clearTimeout(timer));
};

export const trpcClient = createTRPCClient<AppRouter>({
  links: [httpBatchLink({ url: "/trpc", maxItems: 20, maxURLLength: 6000, headers, fetch: fetchInTime })],
});

/** `trpc.progress.overview.queryOptions(input)` for useQuery and for route loaders. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client: trpcClient, queryClient });
