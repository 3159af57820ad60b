import { day } from "@rectify/domain/local-date";
import type { TrendPoint } from "@rectify/domain/overview";
import { describe, expect, test } from "vitest";
import { pickTrend, trendModel } from "./trend-model.ts";

const point = (d: string, total: number, planned: number, declared: number, verified: number, overdue: number): TrendPoint => ({
  day: day(d),
  total,
  planned,
  declared,
  verified,
  overdue,
});
const points = [
  point("2025-12-28", 0, 0, 0, 0, 0),
  point("2026-01-04", 0, 0, 0, 0, 0),
  point("2026-01-11", 40, 5, 4, 1, 1),
  point("2026-01-18", 40, 20, 12, 6, 8),
];

describe("the trend", () => {
  test("starts one point before the first finding, so that the rise is seen", () => {
    expect(trendModel(points).points.map((p) => p.day)).toEqual(["2026-01-04", "2026-01-11", "2026-01-18"]);
  });
  test("says how far the declared ones of its last day are behind plan", () => {
    expect(trendModel(points).behindPlan).toBe(8);
  });
  test("covers its largest value with round steps", () => {
    expect(trendModel(points).upper).toEqual({ max: 40, step: 10 });
    expect(trendModel(points).lower).toEqual({ max: 10, step: 5 });
  });
  test("of nothing is empty and picks nothing", () => {
    expect(trendModel([]).last).toBeNull();
    expect(pickTrend(trendModel([]), "upper", 0.5, 3)).toBeNull();
  });
});

describe("a place in the plot", () => {
  test("belongs to the nearest day and the nearest line", () => {
    const model = trendModel(points);
    expect(pickTrend(model, "upper", 0.97, 11)).toEqual({ day: "2026-01-18", line: "declared" });
    expect(pickTrend(model, "upper", 0.45, 38)).toEqual({ day: "2026-01-11", line: "total" });
  });
  test("in the lower grid belongs to the overdue", () => {
    expect(pickTrend(trendModel(points), "lower", 1, 2)).toEqual({ day: "2026-01-18", line: "overdue" });
  });
});
