// Four bars: solid red by the date in force, a dashed frame by the original date, both numbers at the end.
import type { AgeingBand } from "@rectify/domain/progress-filter";
import type { EChartsOption } from "echarts";
import type { AgeingModel } from "./ageing-model.ts";
import type { Palette } from "./palette.ts";

export type AgeingWords = { band: Record<AgeingBand, string>; original: (count: number) => string };
/** `fontFamily` must be a real one: widths of labels are measured with it. */
export type AgeingSize = { fontSize: number; fontFamily: string; left: number; right: number };

/** A bar of no length would still draw its frame: red where nothing is late. */
const NO_BAR = "-";

export function ageingOption(model: AgeingModel, palette: Palette, words: AgeingWords, size: AgeingSize): EChartsOption {
  const rows = [...model.rows].reverse();
  const axisText = { fontSize: size.fontSize, fontFamily: size.fontFamily, color: palette.ink2 };
  return {
    aria: { enabled: true, label: { enabled: false } },
    animationDuration: 0,
    animationDurationUpdate: 200,
    textStyle: { fontFamily: size.fontFamily },
    grid: { left: size.left, right: size.right, top: 0, bottom: 0 },
    xAxis: { type: "value", min: 0, max: model.max, show: false },
    yAxis: {
      type: "category",
      data: rows.map((r) => words.band[r.band]),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...axisText, color: palette.ink, margin: size.left - 2, align: "left" },
    },
    series: [
      {
        id: "inForce",
        type: "bar",
        barWidth: 18,
        cursor: "pointer",
        data: rows.map((r) => ({ name: r.band, value: r.inForce || NO_BAR })),
        color: palette.overdue,
        emphasis: { disabled: true },
      },
      {
        id: "original",
        type: "bar",
        barWidth: 18,
        barGap: "-100%",
        cursor: "pointer",
        data: rows.map((r) => ({ name: r.band, value: r.original || NO_BAR })),
        itemStyle: { color: "transparent", borderColor: palette.overdue, borderWidth: 1, borderType: [3, 2] },
        emphasis: { disabled: true },
      },
      {
        id: "end",
        type: "bar",
        barWidth: 18,
        barGap: "-100%",
        silent: true,
        data: rows.map((r) => ({
          name: r.band,
          value: Math.max(r.inForce, r.original),
          label: { formatter: () => `{${r.inForce > 0 ? "inForce" : "none"}|${r.inForce}}  {original|${words.original(r.original)}}` },
        })),
        itemStyle: { color: "transparent" },
        emphasis: { disabled: true },
        label: {
          show: true,
          position: "right",
          rich: {
            inForce: { fontFamily: size.fontFamily, fontSize: size.fontSize + 3, fontWeight: 700, color: palette.overdue },
            none: { fontFamily: size.fontFamily, fontSize: size.fontSize + 3, color: palette.ink3 },
            original: axisText,
          },
        },
      },
    ],
  };
}
