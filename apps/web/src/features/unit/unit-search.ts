// The unit's page as its URL says it: day and scope travel along, the order of the tree is its own.
import { z } from "zod";
import { type BoardSearch, readBoardSearch } from "../../shared/url/board-search.ts";
import { TREE_ORDERS, type TreeOrder } from "./tree-model.ts";

const orderSchema = z.enum(TREE_ORDERS).optional().catch(undefined);

/** `order`: not closed out first is the default and is left out. `unfold`: every item open. */
export type UnitSearch = BoardSearch & { order?: TreeOrder | undefined; unfold?: true | undefined };

export function readUnitSearch(raw: Record<string, unknown>): UnitSearch {
  const order = orderSchema.parse(raw.order);
  const unfold = raw.unfold === "1" || raw.unfold === true;
  return { ...readBoardSearch(raw), ...(order && order !== "open" ? { order } : {}), ...(unfold ? { unfold: true as const } : {}) };
}
