// Owns the life of an ECharts instance and nothing else: what is drawn comes from packages/charts.
import type { ECharts, EChartsCoreOption } from "echarts/core";
import { useContext, useEffect, useId, useRef, useState } from "react";
import { useMedia } from "../theme/use-media.ts";
import { AbsentPart } from "../ui/late-part.tsx";
import styles from "./chart.module.css";
import { DrawnChart } from "./drawn-chart.ts";

export type ChartPick = {
  /** Name of the bar that was hit, "" beside one. */
  name: string;
  /** Id of its series, "" beside one. */
  seriesId: string;
  /** Pixel in the drawing. */
  x: number;
  y: number;
  /** Pixel as [x value, y value] on the axes of grid `gridIndex`. */
  valueAt: (gridIndex: number) => [number, number] | null;
};

type ChartProps = {
  /** Built by a pure function; keep it stable (useMemo) or it is applied again. */
  option: EChartsCoreOption;
  /** The accessible name: what a reader should take away. */
  label: string;
  /** One sentence of numbers, for readers who do not see the drawing. */
  summary: string;
  /** px; the parent's whole height when absent. */
  height?: number | undefined;
  /** Where the drawing was clicked. */
  onPick?: (pick: ChartPick) => void;
};

function pickOf(chart: ECharts, event: { offsetX: number; offsetY: number }, hit: { name: string; seriesId: string }): ChartPick {
  const { offsetX: x, offsetY: y } = event;
  return {
    ...hit,
    x,
    y,
    valueAt: (gridIndex) => {
      const at = chart.convertFromPixel({ gridIndex }, [x, y]);
      return Array.isArray(at) ? [Number(at[0]), Number(at[1])] : null;
    },
  };
}

export function Chart({ option, label, summary, height, onPick }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<ECharts | null>(null);
  const pick = useRef(onPick);
  const drawn = useContext(DrawnChart);
  const [absent, setAbsent] = useState(false);
  const summaryId = useId();
  const still = useMedia("(prefers-reduced-motion: reduce)");
  useEffect(() => {
    pick.current = onPick;
  });

  // Birth and death in one effect, observer included: an observer in a second effect outlives the instance.
  useEffect(() => {
    let end = () => {};
    let gone = false;
    void import("./echarts.ts").then(
      async ({ echarts }) => {
        // In a task of its own: all charts of a page drawn in one would hold up the reader's first click.
        await new Promise((next) => setTimeout(next));
        const element = box.current;
        if (gone || !element) return;
        const instance = echarts.init(element, null, { renderer: "svg" });
        const observer = new ResizeObserver(() => instance.resize());
        observer.observe(element);
        let hit = { name: "", seriesId: "" };
        instance.on("click", (event) => {
          hit = { name: String(event.name), seriesId: String(event.seriesId ?? "") };
        });
        // The series' own event comes first, the drawing's click after it: one pick carries both.
        instance.getZr().on("click", (event) => {
          queueMicrotask(() => {
            pick.current?.(pickOf(instance, event, hit));
            hit = { name: "", seriesId: "" };
          });
        });
        end = () => {
          observer.disconnect();
          if (drawn) drawn.current = null;
          instance.dispose();
        };
        if (drawn) drawn.current = instance;
        setChart(instance);
      },
      () => setAbsent(true),
    );
    return () => {
      gone = true;
      end();
      setChart(null);
    };
  }, [drawn]);

  // replaceMerge: a series that left the option leaves the picture, yet bars still move between values.
  // Values move; what is drawn for the first time or in another size stands at once, instead of flying in.
  const drawnAt = useRef<string | null>(null);
  useEffect(() => {
    if (!chart) {
      drawnAt.current = null;
      return;
    }
    const size = `${chart.getWidth()} × ${chart.getHeight()}`;
    chart.setOption({ ...option, animation: !still && size === drawnAt.current }, { replaceMerge: ["series"] });
    drawnAt.current = size;
  }, [chart, option, still]);

  return (
    <figure
      data-chart=""
      aria-label={label}
      aria-describedby={summaryId}
      className={styles.figure}
      style={height === undefined ? undefined : { height }}
    >
      {absent ? <AbsentPart /> : null}
      <div ref={box} className={onPick ? `${styles.box} ${styles.pickable}` : styles.box} aria-hidden="true" />
      <figcaption id={summaryId} className="visually-hidden">
        {summary}
      </figcaption>
    </figure>
  );
}
