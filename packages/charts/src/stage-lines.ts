// Plan against fact on the wall, as shapes. All lengths are hundredths of the screen's height: at every resolution it is the same picture.
import { daysBetween, type LocalDate } from "@rectify/domain/local-date";
import type { TrendPoint } from "@rectify/domain/overview";
import { spreadLabels } from "./spread-labels.ts";
import type { TrendModel } from "./trend-model.ts";

export type StageBox = {
  /** Of the plot; its left edge is 0. */
  width: number;
  /** The lines stand between `top` and `top + height`, the overdue bars between `barsTop` and `barsTop + barsHeight`. */
  top: number;
  height: number;
  barsTop: number;
  barsHeight: number;
  barWidth: number;
};

type End = { line: "planned" | "declared" | "verified"; value: number; y: number; labelY: number };

export type StageLines = {
  /** Paths for SVG. */
  planned: string;
  declared: string;
  verified: string;
  /** Between declared and verified: what waits. */
  waiting: string;
  grid: { value: number; y: number }[];
  /** `x`: the left edge. */
  bars: { day: LocalDate; x: number; width: number; y: number; height: number }[];
  months: { day: LocalDate; x: number }[];
  /** From top to bottom; labels stand at least `labelGap` apart, within [labelFrom, labelTo]. */
  ends: End[];
  /** Where the lines end. */
  endX: number;
  /** Of long holidays, as far as the lines reach. `low`: there is room for a word at the foot of the plot, else at its top. */
  bands: { from: LocalDate; x: number; width: number; low: boolean }[];
};

/** Both days off. */
type Holiday = { from: LocalDate; to: LocalDate };
/** Of the height: where the verified are above it, a word fits below. */
const LOW = 0.16;

/** Where the labels of the ends may stand. */
export type LabelRoom = { gap: number; from: number; to: number };

export function stageLines(
  { points, last, ticks, upper }: TrendModel,
  box: StageBox,
  room: LabelRoom,
  holidays: readonly Holiday[] = [],
): StageLines {
  const head = points[0];
  const days = head && last ? Math.max(1, daysBetween(head.day, last.day)) : 1;
  // A bar is drawn around its day: the first and the last need half of their width.
  const half = box.barWidth / 2;
  const x = (day: LocalDate) => half + (head ? (daysBetween(head.day, day) / days) * (box.width - box.barWidth) : 0);
  const top = Math.max(1, last?.total ?? 0, ...points.map((p) => Math.max(p.planned, p.declared)));
  const y = (count: number) => box.top + box.height * (1 - count / top);
  const late = Math.max(1, ...points.map((p) => p.overdue));
  const path = (of: (p: TrendPoint) => number, among = points) =>
    among.map((p, i) => `${i === 0 ? "M" : "L"}${round(x(p.day))} ${round(y(of(p)))}`).join("");
  const lines = (["planned", "declared", "verified"] as const)
    .map((line) => ({ line, value: last?.[line] ?? 0 }))
    .sort((a, b) => b.value - a.value);
  const labels = spreadLabels(
    lines.map(({ value }) => y(value) - room.from),
    room.gap,
    room.to - room.from,
  );
  const down = path((p) => p.verified, [...points].reverse()).replace("M", "L");
  return {
    planned: path((p) => p.planned),
    declared: path((p) => p.declared),
    verified: path((p) => p.verified),
    waiting: points.length === 0 ? "" : `${path((p) => p.declared)}${down}Z`,
    // A round number too near to the whole would be printed over it.
    grid: [
      ...Array.from({ length: Math.ceil(top / upper.step) }, (_, i) => i * upper.step).filter((value) => top - value > upper.step * 0.4),
      top,
    ]
      .filter((value, i, all) => all.indexOf(value) === i)
      .map((value) => ({ value, y: round(y(value)) })),
    bars: points.flatMap((p, i) => {
      const next = points[i + 1];
      // The day in view may follow soon after a Sunday, whose bar is then the narrower one.
      const width = Math.min(box.barWidth, next ? x(next.day) - x(p.day) - BAR_GAP : box.barWidth);
      const height = (p.overdue / late) * box.barsHeight;
      if (p.overdue === 0 || width <= 0) return [];
      return [
        {
          day: p.day,
          x: round(x(p.day) - half),
          width: round(width),
          y: round(box.barsTop + box.barsHeight - height),
          height: round(height),
        },
      ];
    }),
    months: ticks.map((day) => ({ day, x: round(x(day)) })),
    ends: lines.map(({ line, value }, i) => ({ line, value, y: round(y(value)), labelY: round((labels[i] ?? 0) + room.from) })),
    endX: round(box.width - half),
    bands: holidays.flatMap(({ from, to }) => {
      if (!head || !last || to < head.day || from > last.day) return [];
      const [left, right] = [Math.max(x(head.day), x(from)), Math.min(x(last.day), x(to))];
      const verified = points.findLast((p) => p.day <= from)?.verified ?? 0;
      return [{ from, x: round(left), width: round(right - left), low: verified / top > LOW }];
    }),
  };
}

const BAR_GAP = 0.4;

const round = (length: number) => Math.round(length * 1000) / 1000;
