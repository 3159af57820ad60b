import { day } from "@rectify/domain/local-date";
import type { BarSeriesOption, LineSeriesOption } from "echarts";
import { describe, expect, test } from "vitest";
import { ageingModel } from "./ageing-model.ts";
import { ageingOption } from "./ageing-option.ts";
import { endRoom } from "./end-room.ts";
import { LIGHT } from "./palette.ts";
import { spreadLabels } from "./spread-labels.ts";
import { trendModel } from "./trend-model.ts";
import { placeMarks, trendGrids, trendOption } from "./trend-option.ts";

const line = { total: "反馈", planned: "应完成", declared: "申报", verified: "销号", overdue: "逾期" };
const words = { line, month: (d: string) => d.slice(0, 7), day: (d: string) => d };
const bands = { "1-7": 2, "8-30": 0, "31-90": 3, "90+": 1 };

describe("the option of the trend", () => {
  const model = trendModel([
    { day: day("2026-01-11"), total: 40, planned: 5, declared: 4, verified: 1, overdue: 1 },
    { day: day("2026-01-18"), total: 40, planned: 20, declared: 12, verified: 6, overdue: 8 },
  ]);
  const size = { width: 400, height: 300, lowerHeight: 60, fontSize: 13, fontFamily: "sans-serif", right: 84 };
  const option = trendOption(model, LIGHT, words, size, []);
  const series = option.series as LineSeriesOption[];

  test("gives every series an id that stays", () => {
    expect(series.map((s) => s.id)).toEqual(["total", "planned", "verified", "declared", "overdue"]);
  });
  test("stacks the gap on the verified, so that the upper edge is the declared count", () => {
    const [verified, gap] = [series[2], series[3]].map((s) => ((s?.data ?? []) as [number, number][]).map(([, v]) => v));
    expect(verified?.map((v, i) => v + (gap?.[i] ?? 0))).toEqual([4, 12]);
  });
  test("paints red for the overdue only", () => {
    expect(series.filter((s) => JSON.stringify(s).includes(LIGHT.overdue)).map((s) => s.id)).toEqual(["overdue"]);
  });
  test("names days by hairlines in both grids, makes room for their words, and leaves out days it does not draw", () => {
    const marks = placeMarks(
      model,
      [
        { day: day("2026-01-15"), words: "集中整改期满" },
        { day: day("2026-01-14"), words: "报方案" },
        { day: day("2026-02-01"), words: "通报公开" },
      ],
      size,
    );
    expect(marks.map((mark) => [mark.words, mark.lane])).toEqual([
      ["报方案", 0],
      ["集中整改期满", 1],
    ]);
    const drawn = trendOption(model, LIGHT, words, size, marks).series as LineSeriesOption[];
    expect(drawn.slice(5).map((s) => [s.id, s.xAxisIndex, s.endLabel?.show ?? false])).toEqual([
      ["mark-0", 0, true],
      ["mark-0-lower", 1, false],
      ["mark-1", 0, true],
      ["mark-1-lower", 1, false],
    ]);
    const [bare, marked] = [trendGrids(size, []), trendGrids(size, marks)];
    expect(marked.upper.top - bare.upper.top).toBe(34);
    expect(marked.lower).toEqual(bare.lower);
  });
  test("hatches the gap only", () => {
    expect(series.filter((s) => s.itemStyle?.decal).map((s) => s.id)).toEqual(["declared"]);
  });
});

describe("the option of the ageing", () => {
  const option = ageingOption(
    ageingModel({ ageing: bands, ageingOriginal: bands }),
    LIGHT,
    { band: { "1-7": "a", "8-30": "b", "31-90": "c", "90+": "d" }, original: (n) => `原 ${n}` },
    { fontSize: 13, fontFamily: "sans-serif", left: 80, right: 84 },
  );
  test("carries the band as the name of each bar, so that a click knows its list", () => {
    const [inForce] = option.series as BarSeriesOption[];
    expect(((inForce?.data ?? []) as { name: string; value: number | string }[]).map((d) => [d.name, d.value])).toEqual([
      ["1-7", 2],
      ["8-30", "-"],
      ["31-90", 3],
      ["90+", 1],
    ]);
  });
});

describe("where nothing is late", () => {
  const never = trendModel([{ day: day("2026-03-19"), total: 5, planned: 5, declared: 5, verified: 5, overdue: 0 }]);
  const option = trendOption(
    never,
    LIGHT,
    words,
    { width: 400, height: 300, lowerHeight: 60, fontSize: 13, fontFamily: "sans-serif", right: 84 },
    [],
  );
  test("the trend draws no red", () => {
    expect(JSON.stringify(option.series)).toContain(LIGHT.closed);
    const overdue = (option.series as LineSeriesOption[]).find((s) => s.id === "overdue");
    expect([overdue?.color, overdue?.endLabel?.rich?.value?.color]).toEqual([LIGHT.ink3, LIGHT.ink3]);
  });
});

describe("the room for end labels", () => {
  test("grows with each digit beyond the third, for each number of a label", () => {
    expect([endRoom(84, 7), endRoom(84, 697), endRoom(84, 12345), endRoom(84, 12345, 2)]).toEqual([84, 84, 102, 120]);
  });
});

describe("end labels", () => {
  test("stand a gap apart in the order of their lines", () => {
    expect(spreadLabels([50, 52, 10], 18, 200)).toEqual([50, 68, 10]);
  });
  test("stay inside the plot when pushed against its foot", () => {
    expect(spreadLabels([98, 99, 100], 18, 100)).toEqual([64, 82, 100]);
  });
});
