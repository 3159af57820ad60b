import { z } from "zod";
import { type BoardSearch, readBoardSearch } from "./board-search.ts";

export const RANK_ORDERS = ["overdue", "verified", "gap"] as const;
export type RankOrder = (typeof RANK_ORDERS)[number];

const rankSchema = z.enum(RANK_ORDERS).optional().catch(undefined);
const heatSchema = z.literal("2").optional().catch(undefined);

/** The overview and the list of units add the order of the ranking (overdue when left out) and the level of the heat map (1 when left out). */
export type OverviewSearch = BoardSearch & { rank?: RankOrder | undefined; heat?: "2" | undefined };

export function readOverviewSearch(raw: Record<string, unknown>): OverviewSearch {
  const rank = rankSchema.parse(raw.rank);
  return { ...readBoardSearch(raw), rank: rank === "overdue" ? undefined : rank, heat: heatSchema.parse(raw.heat) };
}
