// Who looks at the board. Asked before anything else, of an address that also answers who is not signed in.
import type { Me, ProviderOffer } from "@rectify/domain/account";
import { type QueryFunctionContext, queryOptions, useQuery } from "@tanstack/react-query";

/** What the same answer tells who is not in; read by the sign-in page. */
export const PROVIDER_KEY = ["provider"];

async function askSession({ client }: QueryFunctionContext): Promise<Me | null> {
  const response = await fetch("/session");
  if (!response.ok) throw new Error(`session ${response.status}`);
  const { me, provider } = (await response.json()) as { me: Me | null; provider?: ProviderOffer };
  client.setQueryData(PROVIDER_KEY, provider);
  return me;
}

export const sessionOptions = queryOptions({ queryKey: ["session"], queryFn: askSession, staleTime: 60_000, retry: false });

/** Null while the server does not say. */
export function useMe(): Me | null {
  return useQuery(sessionOptions).data ?? null;
}
