// How the trend is drawn. Every colour comes from the palette, every word from the caller.
import { daysBetween, type LocalDate } from "@rectify/domain/local-date";
import type { EChartsOption, LineSeriesOption } from "echarts";
import { HATCH_ARIA, hatch } from "./hatch.ts";
import type { Palette } from "./palette.ts";
import { type PlacedLabel, placeLabels, roomyTicks, textWidth } from "./place-labels.ts";
import { spreadLabels } from "./spread-labels.ts";
import type { TrendLine, TrendModel } from "./trend-model.ts";
import { UPPER_LINES } from "./trend-model.ts";

export type TrendWords = {
  /** Short names at the end of the lines. */
  line: Record<TrendLine, string>;
  /** "3月", "2026年1月" below the axis. */
  month: (day: LocalDate) => string;
  /** "2026-03-19" at the head of the tooltip. */
  day: (day: LocalDate) => string;
};
/** px. `fontFamily` must be a real one: widths of labels are measured with it. */
export type TrendSize = { width: number; height: number; lowerHeight: number; fontSize: number; fontFamily: string; right: number };

const LEFT = 44;
const MARK_LANES = 3;
const TOP = 14;
const BETWEEN = 26;
const BOTTOM = 26;

/** Space of the two grids, in px from the top. The page uses it to find what was clicked. */
export function trendGrids(size: TrendSize, marks: readonly PlacedMark[]) {
  const rows = Math.max(0, ...marks.map(({ lane }) => (lane ?? -1) + 1));
  const top = TOP + rows * rowHeight(size);
  const upper = size.height - top - BETWEEN - size.lowerHeight - BOTTOM;
  return {
    left: LEFT,
    right: size.right,
    upper: { top, height: upper },
    lower: { top: top + upper + BETWEEN, height: size.lowerHeight },
  };
}

const rowHeight = (size: TrendSize) => size.fontSize + 4;

/** A day worth naming, as a vertical hairline with words over it. */
export type TrendMark = { day: LocalDate; words: string };
export type PlacedMark = TrendMark & PlacedLabel & { at: number };

/** The marks inside the drawn days, in the order of their days. Where words find no room, the line stands without them. */
export function placeMarks(model: TrendModel, marks: readonly TrendMark[], size: TrendSize): PlacedMark[] {
  const first = model.points[0]?.day;
  const last = model.last?.day;
  if (!first || !last || first === last) return [];
  const whole = size.width - LEFT - size.right;
  const inside = marks.filter(({ day }) => first <= day && day <= last).sort((a, b) => (a.day < b.day ? -1 : 1));
  const labels = inside.map(({ day, words }) => ({
    at: (daysBetween(first, day) / daysBetween(first, last)) * whole,
    width: textWidth(words, size.fontSize),
  }));
  const placed = placeLabels(labels, whole, MARK_LANES);
  return inside.map((mark, i) => ({ ...mark, at: labels[i]?.at ?? 0, left: placed[i]?.left ?? 0, lane: placed[i]?.lane ?? null }));
}

export function trendOption(
  model: TrendModel,
  palette: Palette,
  words: TrendWords,
  size: TrendSize,
  marks: readonly PlacedMark[],
): EChartsOption {
  const first = model.points[0]?.day;
  const last = model.last;
  if (!first || !last) return { series: [] };
  const x = (day: LocalDate) => daysBetween(first, day);
  const grids = trendGrids(size, marks);
  const wanted = UPPER_LINES.map((line) => (1 - last[line] / model.upper.max) * grids.upper.height);
  const placed = spreadLabels(wanted, size.fontSize + 5, grids.upper.height);
  const text = { fontSize: size.fontSize, fontFamily: size.fontFamily, color: palette.ink2 };
  // Red is the fact 逾期: where nothing ever was late, nothing is red.
  const late = (count: number) => (count > 0 ? palette.overdue : palette.ink3);
  const data = (line: TrendLine) => model.points.map((p) => [x(p.day), p[line]]);
  const endLabel = (line: TrendLine, dy: number, color: string): LineSeriesOption["endLabel"] => ({
    show: true,
    offset: [4, dy],
    formatter: () => `{name|${words.line[line]}} {value|${last[line]}}`,
    rich: {
      name: { ...text },
      value: { fontFamily: size.fontFamily, fontSize: line === "overdue" ? size.fontSize + 4 : size.fontSize, fontWeight: 600, color },
    },
  });
  const base = (line: TrendLine, color: string, dy: number): LineSeriesOption => ({
    id: line,
    type: "line",
    symbol: "none",
    silent: true,
    emphasis: { disabled: true },
    data: data(line),
    color,
    endLabel: endLabel(line, dy, line === "total" || line === "planned" ? palette.ink : line === "overdue" ? late(last.overdue) : color),
  });
  const dy = (i: number) => (placed[i] ?? 0) - (wanted[i] ?? 0);
  const wide = size.width - LEFT - size.right;
  const months = roomyTicks(model.ticks.map((d) => ({ at: x(d), width: (textWidth(words.month(d), size.fontSize) * x(last.day)) / wide })));
  const byX = new Map(model.ticks.map((d) => [x(d), words.month(d)]));
  const valueAxis = (gridIndex: number, axis: { max: number; step: number }) => ({
    type: "value" as const,
    gridIndex,
    min: 0,
    max: axis.max,
    interval: axis.step,
    axisLabel: text,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { showMinLine: gridIndex === 1, showMaxLine: false, lineStyle: { color: palette.line } },
  });
  const timeAxis = (gridIndex: number) => ({
    type: "value" as const,
    gridIndex,
    min: 0,
    max: Math.max(1, x(last.day)),
    splitLine: { show: false },
    axisLine: { show: gridIndex === 0, onZero: false, lineStyle: { color: palette.line2 } },
    axisTick: { show: false },
    axisLabel: { ...text, show: gridIndex === 1, customValues: months, formatter: (v: number) => byX.get(v) ?? "", hideOverlap: true },
    axisPointer: { show: true, label: { show: false }, lineStyle: { color: palette.line2, type: "solid" as const } },
  });
  const hairline = (id: string, grid: 0 | 1, mark: PlacedMark, max: number): LineSeriesOption => ({
    id,
    type: "line",
    xAxisIndex: grid,
    yAxisIndex: grid,
    symbol: "none",
    silent: true,
    emphasis: { disabled: true },
    z: 1,
    lineStyle: { width: 1, color: palette.line2 },
    data: [
      [x(mark.day), 0],
      [x(mark.day), max],
    ],
    // Said even where it is not shown: a series of the same id keeps what it is not told anew.
    endLabel: {
      show: grid === 0 && mark.lane !== null,
      ...text,
      distance: 0,
      formatter: () => mark.words,
      offset: [mark.left - mark.at, -((mark.lane ?? 0) + 0.5) * rowHeight(size) - 2],
    },
  });
  return {
    aria: HATCH_ARIA,
    animationDuration: 0,
    animationDurationUpdate: 200,
    textStyle: { fontFamily: size.fontFamily },
    axisPointer: { link: [{ xAxisIndex: "all" }] },
    tooltip: {
      trigger: "axis",
      transitionDuration: 0,
      renderMode: "richText",
      backgroundColor: palette.surface,
      borderColor: palette.line2,
      borderWidth: 1,
      shadowBlur: 0,
      textStyle: { ...text, color: palette.ink },
      formatter: (params) => tooltip(model, words, params),
    },
    grid: [
      { left: grids.left, right: grids.right, ...grids.upper },
      { left: grids.left, right: grids.right, ...grids.lower },
    ],
    xAxis: [timeAxis(0), timeAxis(1)],
    yAxis: [valueAxis(0, model.upper), { ...valueAxis(1, model.lower), axisLabel: { ...text, showMinLabel: false } }],
    series: [
      { ...base("total", palette.ink3, dy(0)), step: "end", lineStyle: { width: 1 } },
      { ...base("planned", palette.ink2, dy(1)), lineStyle: { width: 1.5, type: "dashed" } },
      { ...base("verified", palette.closed, dy(3)), lineStyle: { width: 3 }, stack: "gap", z: 4 },
      {
        ...base("declared", palette.closed, dy(2)),
        data: model.points.map((p) => [x(p.day), p.declared - p.verified]),
        stack: "gap",
        lineStyle: { width: 1.5 },
        itemStyle: { decal: hatch(palette) },
        areaStyle: { color: palette.awaiting, opacity: 1 },
      },
      {
        ...base("overdue", late(Math.max(...model.points.map((p) => p.overdue))), 0),
        xAxisIndex: 1,
        yAxisIndex: 1,
        lineStyle: { width: 2 },
        areaStyle: { color: palette.overdue, opacity: 0.13 },
      },
      ...marks.flatMap((mark, i) => [
        hairline(`mark-${i}`, 0, mark, model.upper.max),
        hairline(`mark-${i}-lower`, 1, mark, model.lower.max),
      ]),
    ],
  };
}

/** The row of the table twin, as text: nothing in it is read as markup. */
function tooltip(model: TrendModel, words: TrendWords, params: unknown): string {
  const index = (Array.isArray(params) ? params[0] : params)?.dataIndex as number | undefined;
  const point = index === undefined ? undefined : model.points[index];
  if (!point) return "";
  return [
    words.day(point.day),
    ...(["total", "planned", "declared", "verified", "overdue"] as const).map((l) => `${words.line[l]}  ${point[l]}`),
  ].join("\n");
}
