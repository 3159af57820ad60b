// Plan, declared and verified by week, with the overdue below: what the trend card says, before anything is drawn.
import { addDays, daysBetween, type LocalDate } from "@rectify/domain/local-date";
import type { TrendPoint } from "@rectify/domain/overview";
import { monthTicks, niceMax } from "./axis.ts";

export const TREND_LINES = ["total", "planned", "declared", "verified", "overdue"] as const;
export type TrendLine = (typeof TREND_LINES)[number];

/** Four lines share the upper grid; the overdue have their own below, from zero. */
export const UPPER_LINES = ["total", "planned", "declared", "verified"] as const satisfies readonly TrendLine[];

export type TrendModel = {
  points: TrendPoint[];
  last: TrendPoint | null;
  upper: { max: number; step: number };
  lower: { max: number; step: number };
  ticks: LocalDate[];
  /** planned − declared: positive when the units declare less than was planned. */
  behindPlan: number;
};

/** `points` in the order of their days. Leading days before the first finding are left out. */
export function trendModel(all: readonly TrendPoint[]): TrendModel {
  const first = all.findIndex((p) => p.total > 0);
  const points = first < 0 ? [] : all.slice(Math.max(0, first - 1));
  const last = points.at(-1) ?? null;
  const head = points[0];
  const largest = (of: readonly TrendLine[]) => Math.max(0, ...points.flatMap((p) => of.map((line) => p[line])));
  return {
    points,
    last,
    upper: niceMax(largest(UPPER_LINES)),
    lower: niceMax(largest(["overdue"]), 2),
    ticks: head && last ? monthTicks(head.day, last.day) : [],
    behindPlan: last ? last.planned - last.declared : 0,
  };
}

/**
 * The point and line nearest to a place in the plot. `position` runs from 0 (first day) to 1 (last day); `value` is a count on the axis of that grid.
 * Null when there are no points.
 */
export function pickTrend(
  model: TrendModel,
  grid: "upper" | "lower",
  position: number,
  value: number,
): { day: LocalDate; line: TrendLine } | null {
  const head = model.points[0];
  if (!head || !model.last) return null;
  const at = addDays(head.day, Math.round(position * daysBetween(head.day, model.last.day)));
  const nearest = model.points.reduce((best, p) => (Math.abs(daysBetween(p.day, at)) < Math.abs(daysBetween(best.day, at)) ? p : best));
  if (grid === "lower") return { day: nearest.day, line: "overdue" };
  const line = UPPER_LINES.reduce<TrendLine>(
    (best, l) => (Math.abs(nearest[l] - value) < Math.abs(nearest[best] - value) ? l : best),
    "verified",
  );
  return { day: nearest.day, line };
}
