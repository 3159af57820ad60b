import { compareDefault } from "@rectify/domain/compare-day";
import type { LocalDate } from "@rectify/domain/local-date";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../trpc/trpc.ts";

/** The day a board of `asOf` is compared with where the URL says none: the last meeting's, else seven days earlier. */
export function useCompareDefault(): (asOf: LocalDate) => LocalDate {
  const held = useQuery(trpc.board.context.queryOptions()).data?.meetingDays ?? [];
  return (asOf) => compareDefault(asOf, held);
}
