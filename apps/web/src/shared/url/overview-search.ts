import { z } from "zod";
import { type BoardSearch, readBoardSearch } from "./board-search.ts";

export const RANK_ORDERS = ["overdue", "verified", "gap"] as const;
export type RankOrder = (typeof RANK_ORDERS)[number];

const rankSchema = z.enum(RANK_ORDERS).optional().catch(undefined);

/** The overview and the list of units add the order of the ranking; overdue is the default and is left out. */
export type OverviewSearch = BoardSearch & { rank?: RankOrder | undefined };

export function readOverviewSearch(raw: Record<string, unknown>): OverviewSearch {
  const rank = rankSchema.parse(raw.rank);
  return { ...readBoardSearch(raw), rank: rank === "overdue" ? undefined : rank };
}
