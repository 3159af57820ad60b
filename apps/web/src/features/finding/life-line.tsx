// The life line as a drawing. Its table twin and the history beside it say the same.
import { placeLabels, textWidth } from "@rectify/charts/place-labels";
import type { State } from "@rectify/domain/finding";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useElementSize } from "../../shared/chart/use-element-size.ts";
import styles from "./life-line.module.css";
import type { LifeBar, LifeLineModel } from "./life-line-model.ts";

const LANE = 42;
const LANES = 2;
const BAR = 20;
/** px, of the labels; the sheet says the same. */
const FONT = 13;

type Placed = { key: string; x: number; left: number; width: number; lane: number | null; head: string; foot: string; dashed: boolean };

function place(ticks: { key: string; at: number; head: string; foot: string; dashed: boolean }[], whole: number): Placed[] {
  const sized = ticks.map((tick) => ({
    ...tick,
    x: tick.at * whole,
    width: Math.max(textWidth(tick.head, FONT), textWidth(tick.foot, FONT)),
  }));
  const placed = placeLabels(
    sized.map(({ x, width }) => ({ at: x, width })),
    whole,
    LANES,
  );
  return sized.map((tick, i) => ({ ...tick, left: placed[i]?.left ?? 0, lane: placed[i]?.lane ?? null }));
}

const lanesOf = (ticks: readonly Placed[]) => Math.max(0, ...ticks.map((tick) => (tick.lane ?? -1) + 1));

export function LifeLine({ model, label, summary }: { model: LifeLineModel; label: string; summary: string }) {
  const { t } = useTranslation();
  const [ref, { width }] = useElementSize<HTMLDivElement>();
  const hatch = useId();
  const above = place(
    model.dates.map(({ day, at, kinds }) => ({
      key: day,
      at,
      head: kinds.map((kind) => t(`finding.date.${kind}`)).join(t("finding.and")),
      foot: day,
      dashed: kinds.length === 1 && kinds[0] === "ORIGINAL_DUE",
    })),
    width,
  );
  const below = place(
    model.events.map(({ day, at, types }) => ({
      key: day,
      at,
      head: types.map((type) => t(`history.event.${type}`)).join(t("finding.and")),
      foot: day.slice(5),
      dashed: false,
    })),
    width,
  );
  const top = lanesOf(above) * LANE + 8;
  const height = top + BAR + 8 + lanesOf(below) * LANE;
  return (
    <figure aria-label={label} className={styles.figure}>
      <div ref={ref}>
        {width === 0 ? null : (
          <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
            <defs>
              <pattern id={hatch} width="4.4" height="4.4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect width="4.4" height="4.4" fill="var(--awaiting)" />
                <rect width="1.6" height="4.4" fill="var(--closed)" />
              </pattern>
            </defs>
            <rect x={0} y={top} width={width} height={BAR} fill="var(--track)" rx={2} />
            {model.bars.map((bar) => (
              <Bar key={bar.from} bar={bar} whole={width} top={top} hatch={`url(#${hatch})`} />
            ))}
            <Ticks ticks={above} side={{ from: top + BAR, to: top - 8, textTop: (lane) => top - 32 - lane * LANE }} />
            <Ticks ticks={below} side={{ from: top + BAR, to: top + BAR + 8, textTop: (lane) => top + BAR + 22 + lane * LANE }} />
          </svg>
        )}
      </div>
      <p className={styles.key} aria-hidden="true">
        {[...new Set(model.bars.map(markOfBar))].map((mark) => (
          <span key={mark} className={styles.entry}>
            <svg width="12" height="12" aria-hidden="true">
              <rect width="12" height="12" rx="2" fill={fillOf(mark, `url(#${hatch})`).fill} />
            </svg>
            {t(`words.state.${mark}`)}
          </span>
        ))}
      </p>
      <figcaption className="visually-hidden">{summary}</figcaption>
    </figure>
  );
}

type LifeMark = State | "OVERDUE";
const markOfBar = (bar: LifeBar): LifeMark => (bar.overdue ? "OVERDUE" : bar.state);

function fillOf(mark: LifeMark, hatch: string): { fill: string; text: string } {
  switch (mark) {
    case "OVERDUE":
      return { fill: "var(--overdue)", text: "var(--on-overdue)" };
    case "NOT_STARTED":
      return { fill: "var(--line-2)", text: "var(--ink)" };
    case "COMPLETED":
      return { fill: hatch, text: "" };
    case "CLOSED":
      return { fill: "var(--closed)", text: "var(--on-brand)" };
    case "CANCELLED":
      return { fill: "var(--ink-3)", text: "var(--surface)" };
    case "IN_PROGRESS":
    case "STAGE_COMPLETED":
      return { fill: "var(--progress)", text: "var(--on-brand)" };
  }
}

function Bar({ bar, whole, top, hatch }: { bar: LifeBar; whole: number; top: number; hatch: string }) {
  const { t } = useTranslation();
  const mark = markOfBar(bar);
  const { fill, text } = fillOf(mark, hatch);
  const x = bar.start * whole;
  const width = Math.max(1, bar.width * whole - 1);
  const state = t(`words.state.${mark}`);
  const words = bar.overdue ? `${state} ${t("words.days", { count: bar.days })}` : state;
  return (
    <>
      <rect x={x} y={top} width={width} height={BAR} fill={fill} />
      {text !== "" && textWidth(words, FONT) + 12 < width ? (
        <text x={x + width / 2} y={top + 15} textAnchor="middle" fill={text} className={styles.inside}>
          {words}
        </text>
      ) : null}
    </>
  );
}

type Side = { from: number; to: number; textTop: (lane: number) => number };

/** Lines first, words over them: a line that passes behind a word does not strike it through. */
function Ticks({ ticks, side }: { ticks: readonly Placed[]; side: Side }) {
  return (
    <>
      {ticks.map((tick) => (
        <line
          key={tick.key}
          x1={tick.x}
          x2={tick.x}
          // A plan ends at the bar; only what happened and what is in force cuts through it.
          y1={tick.dashed ? side.to + 8 : side.from}
          y2={tick.lane === null || tick.lane === 0 ? side.to : side.textTop(tick.lane) + (side.to < side.from ? 24 : -14)}
          stroke="var(--ink-2)"
          strokeWidth="1.5"
          strokeDasharray={tick.dashed ? "3 2" : undefined}
        />
      ))}
      {ticks.map((tick) =>
        tick.lane === null ? null : (
          <text key={tick.key} y={side.textTop(tick.lane)} textAnchor="middle" className={styles.label}>
            <tspan x={tick.left + tick.width / 2} className={styles.head}>
              {tick.head}
            </tspan>
            <tspan x={tick.left + tick.width / 2} dy={17} className={styles.foot}>
              {tick.foot}
            </tspan>
          </text>
        ),
      )}
    </>
  );
}
