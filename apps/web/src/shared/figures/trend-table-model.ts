import { TREND_LINES } from "@rectify/charts/trend-model";
import type { TrendPoint } from "@rectify/domain/overview";
import type { TFunction } from "i18next";
import { counted, type TableModel } from "../tables/table-model.ts";
import type { BoardSearch } from "../url/board-search.ts";
import { asOfDay, LINE_CONDITION } from "./line-condition.ts";

/** One row a week, the latest first. */
export function trendTableModel(points: readonly TrendPoint[], scope: BoardSearch, t: TFunction): TableModel {
  return {
    name: "trend",
    figures: ["total", "planned", "declared", "verified", "overdue"],
    columns: [{ head: t("overview.trend.day") }, ...TREND_LINES.map((line) => ({ head: t(`overview.trend.line.${line}`) }))],
    rows: points.toReversed().map((point) => ({
      key: point.day,
      cells: [
        { kind: "day", day: point.day },
        ...TREND_LINES.map((line) => counted(point[line], LINE_CONDITION[line], asOfDay(scope, point.day))),
      ],
    })),
  };
}
