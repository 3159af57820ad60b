import type { TrendModel } from "@rectify/charts/trend-model";
import type { TFunction } from "i18next";

/** Plan, declared and verified side by side, so that nobody takes a distance between them for findings that are late. */
export function trendTitle({ last, behindPlan }: TrendModel, t: TFunction): string {
  return last ? t(`overview.trend.${behindPlan > 0 ? "behind" : "ahead"}`, { ...last }) : "";
}
