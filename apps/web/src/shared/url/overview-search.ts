import { z } from "zod";
import { type BoardSearch, readBoardSearch } from "./board-search.ts";

export const RANK_ORDERS = ["overdue", "verified", "gap"] as const;
/** The heads of the list of units order by more than the switch over the ranking offers. */
export const UNIT_ORDERS = [...RANK_ORDERS, "declared", "unit"] as const;
export type UnitOrder = (typeof UNIT_ORDERS)[number];

const rankSchema = z
  .string()
  .regex(new RegExp(`^-?(?:${UNIT_ORDERS.join("|")})$`))
  .optional()
  .catch(undefined);
const heatSchema = z.literal("2").optional().catch(undefined);

/** The overview and the list of units add the order of the ranking (overdue when left out; "-unit" is the order of units turned round) and the level of the heat map (1 when left out). */
export type OverviewSearch = BoardSearch & { rank?: string | undefined; heat?: "2" | undefined };

export function readOverviewSearch(raw: Record<string, unknown>): OverviewSearch {
  const rank = rankSchema.parse(raw.rank);
  return { ...readBoardSearch(raw), rank: rank === "overdue" ? undefined : rank, heat: heatSchema.parse(raw.heat) };
}

/** `turned`: the best first, or the names from their end. */
export function unitOrderOf({ rank }: OverviewSearch): { by: UnitOrder; turned: boolean } {
  const by = UNIT_ORDERS.find((order) => order === rank?.replace(/^-/, "")) ?? "overdue";
  return { by, turned: rank?.startsWith("-") ?? false };
}

/** The worst first by overdue is left out of the URL. */
export function unitOrderText(by: UnitOrder, turned: boolean): string | undefined {
  return by === "overdue" && !turned ? undefined : `${turned ? "-" : ""}${by}`;
}
