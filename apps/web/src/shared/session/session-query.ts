// Who looks at the board. Asked before anything else, of an address that also answers who is not signed in.
import type { Me } from "@rectify/domain/account";
import { queryOptions, useQuery } from "@tanstack/react-query";

async function askSession(): Promise<Me | null> {
  const response = await fetch("/session");
  if (!response.ok) throw new Error(`session ${response.status}`);
  const { me } = (await response.json()) as { me: Me | null };
  return me;
}

export const sessionOptions = queryOptions({ queryKey: ["session"], queryFn: askSession, staleTime: 60_000, retry: false });

/** Null while the server does not say. */
export function useMe(): Me | null {
  return useQuery(sessionOptions).data ?? null;
}
