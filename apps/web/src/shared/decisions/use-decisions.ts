// What meetings decided, and what changing it makes stale.
import type { About, DecisionRow } from "@rectify/domain/meeting";
import { type QueryClient, useQuery } from "@tanstack/react-query";
import { trpc } from "../trpc/trpc.ts";

export function useDecisions(about?: About): DecisionRow[] | null {
  return useQuery(trpc.decision.list.queryOptions(about ? { about } : {})).data ?? null;
}

/** Decisions stand on pages of meetings too. */
export async function forgetDecisions(client: QueryClient): Promise<void> {
  await Promise.all([client.invalidateQueries(trpc.decision.pathFilter()), client.invalidateQueries(trpc.meeting.pathFilter())]);
}
