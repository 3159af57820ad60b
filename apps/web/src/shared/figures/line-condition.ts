import type { TrendLine } from "@rectify/charts/trend-model";
import type { LocalDate } from "@rectify/domain/local-date";
import type { ListCondition } from "@rectify/domain/progress-filter";
import type { BoardSearch } from "../url/board-search.ts";

/** The findings that a point of the line counts, on the day of the point. */
export const LINE_CONDITION: Record<TrendLine, ListCondition> = {
  total: {},
  planned: { planned: true },
  declared: { declared: true },
  verified: { states: ["CLOSED"] },
  overdue: { overdue: true },
};

/** The board as of another day. A comparison that would lie after it is dropped. */
export function asOfDay(board: BoardSearch, day: LocalDate): BoardSearch {
  const compare = board.compareWith;
  return { asOf: day, compareWith: compare !== undefined && compare > day ? undefined : compare };
}
