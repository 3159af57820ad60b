// Plan against fact as a drawing: its lengths are those of the stage, so that it is the same at every resolution. Its words are HTML around it.
import { type StageBox, type StageLines, stageLines } from "@rectify/charts/stage-lines";
import { trendModel } from "@rectify/charts/trend-model";
import type { LongHoliday } from "@rectify/domain/long-holidays";
import type { TrendPoint } from "@rectify/domain/overview";
import { useId } from "react";
import { formatMonth } from "../../shared/i18n/format-day.ts";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import styles from "./lines-picture.module.css";
import { useScreenTexts, useStage, v } from "./stage-view.ts";

export function linesOf(trend: readonly TrendPoint[], box: StageBox, holidays: readonly LongHoliday[] = []): StageLines {
  return stageLines(trendModel(trend), box, { gap: 11, from: box.top + 3, to: box.barsTop - 4 }, holidays);
}

/** `left`: room for the numbers of the scale. With `bars` the overdue stand below, on the same days. */
export function LinesPicture({
  lines,
  box,
  left,
  bars,
  label,
}: {
  lines: StageLines;
  box: StageBox;
  left: number;
  bars: boolean;
  label: string;
}) {
  const texts = useScreenTexts();
  const language = useLanguage();
  const { viewing } = useStage();
  const hatch = useId();
  const foot = bars ? box.barsTop + box.barsHeight : box.top + box.height;
  const top = lines.grid.at(-1)?.value;
  const months = spaced(lines.months, 9 * viewing.k).filter((m) => m.x <= box.width - 4.5 * viewing.k);
  return (
    <div className={styles.picture} style={{ width: v(left + box.width), height: v(foot + 5) }}>
      <svg
        className={styles.drawing}
        style={{ left: v(left), width: v(box.width), height: v(foot + 1) }}
        viewBox={`0 0 ${box.width} ${foot + 1}`}
        role="img"
        aria-label={label}
      >
        <defs>
          <pattern id={hatch} width="1.6" height="1.6" patternUnits="userSpaceOnUse">
            <rect width="1.6" height="1.6" fill="var(--awaiting)" />
            <path d="M-.4.4.4-.4M-.4 2 2-.4M1.2 2 2 1.2" stroke="var(--closed)" strokeWidth=".5" />
          </pattern>
        </defs>
        {lines.bands.map(({ from, x, width }) => (
          <rect key={from} x={x} y={box.top} width={width} height={box.height} fill="var(--track)" />
        ))}
        {lines.grid.map(({ value, y }) => (
          <path
            key={value}
            d={`M0 ${y}H${box.width}`}
            stroke={value === 0 ? "var(--ink-2)" : "var(--line)"}
            strokeWidth={value === 0 ? 0.2 : 0.15}
          />
        ))}
        <path d={lines.waiting} fill={`url(#${hatch})`} />
        <path d={lines.verified} stroke="var(--closed)" strokeWidth=".75" fill="none" />
        <path d={lines.declared} stroke="var(--closed)" strokeWidth=".55" fill="none" />
        <path d={lines.planned} stroke="var(--ink)" strokeWidth=".45" strokeDasharray="1.2 .8" fill="none" />
        {bars
          ? lines.bars.map((bar) => <rect key={bar.day} x={bar.x} y={bar.y} width={bar.width} height={bar.height} fill="var(--overdue)" />)
          : null}
        {bars ? <path d={`M0 ${foot}H${box.width}`} stroke="var(--ink-2)" strokeWidth=".2" /> : null}
      </svg>
      {lines.grid.map(({ value, y }) => (
        <span key={value} className={styles.scale} style={{ top: v(y), width: v(left - 1.2) }}>
          {bars && value === top ? texts.plan.whole(value) : value}
        </span>
      ))}
      {months.map(({ day, x }) => (
        <span key={day} className={styles.month} style={{ left: v(left + x), top: v(foot + 1.2) }}>
          {formatMonth(day, language)}
        </span>
      ))}
    </div>
  );
}

/** Words of a dense axis would touch: those that do not fit are left out, the latest stand. */
function spaced(months: StageLines["months"], room: number): StageLines["months"] {
  let next = Number.POSITIVE_INFINITY;
  return months.toReversed().filter(({ x }) => {
    const fits = next - x >= room;
    if (fits) next = x;
    return fits;
  });
}
