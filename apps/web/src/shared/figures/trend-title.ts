import type { TrendModel } from "@rectify/charts/trend-model";
import type { TFunction } from "i18next";

/** A gap of none is said in words, not as "0 behind". */
function saidOf({ behindPlan, gap }: TrendModel) {
  if (gap === 0) return behindPlan > 0 ? "behindAllVerified" : "aheadAllVerified";
  return behindPlan > 0 ? "behind" : "ahead";
}

export function trendTitle(model: TrendModel, t: TFunction): string {
  return t(`overview.trend.${saidOf(model)}`, { plan: model.behindPlan, gap: model.gap });
}
