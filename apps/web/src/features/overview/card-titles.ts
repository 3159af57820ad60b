// What cards of the overview say in their titles: computed, ties included.
import { worstCategories } from "@rectify/charts/category-tree";
import { type HeatModel, worstPairs } from "@rectify/charts/heat-model";
import type { Overview } from "@rectify/domain/overview";
import type { TFunction } from "i18next";
import { overdueConcentration } from "./concentration.ts";

type NameOf = (code: string) => string;

/** Where lateness sits. */
export function rankTitle(overview: Overview, t: TFunction): string {
  const { late, overdue, top, topOverdue } = overdueConcentration(overview.units);
  if (late === 0) return t("overview.rank.titleNone");
  return top.length === 0 || top.length === late
    ? t("overview.rank.titleFew", { units: late, count: overdue })
    : t("overview.rank.title", { units: late, top: top.length, count: topOverdue });
}

export function longestTitle(overview: Overview, t: TFunction): string {
  const over90 = overview.ageing["90+"];
  const days = overview.longestOverdue[0]?.days ?? 0;
  return over90 > 0 ? t("overview.longest.title", { days, count: over90 }) : t("overview.longest.titleShort", { days });
}

export function sinceTitle({ since }: Overview, t: TFunction): string {
  const net = since.overdueAfter - since.overdueBefore;
  return t("overview.since.title", {
    closed: since.closed,
    new: since.new,
    net: t(`overview.since.${net > 0 ? "netMore" : net < 0 ? "netFewer" : "netSame"}`, { count: Math.abs(net) }),
  });
}

export function categoriesTitle(overview: Overview, name: NameOf, t: TFunction): string {
  const worst = worstCategories(overview.categories);
  const [first, second] = worst;
  if (first === undefined) return t("overview.categories.titleNone");
  if (worst.length === 1) return t("overview.categories.title", { name: name(first.code), count: first.overdue });
  if (second && worst.length === 2)
    return t("overview.categories.titleTwo", { name: name(first.code), second: name(second.code), each: first.overdue });
  return t("overview.categories.titleTie", { name: name(first.code), count: worst.length, each: first.overdue });
}

/** The worst pair, with all that are as bad. */
export function heatTitle(model: HeatModel, name: NameOf, t: TFunction): string {
  const pairs = worstPairs(model);
  const [first] = pairs;
  if (!first) return t("overview.heat.titleNone");
  const { kind, count } = first.fact;
  const ties = pairs.filter((p) => p.fact.kind === kind && p.fact.count === count).length;
  const facts = { unit: first.row.unit, category: name(first.column), count, pairs: ties };
  if (kind === "overdue") return ties === 1 ? t("overview.heat.title", facts) : t("overview.heat.titleTie", facts);
  return ties === 1 ? t("overview.heat.titleOpen", facts) : t("overview.heat.titleOpenTie", facts);
}
