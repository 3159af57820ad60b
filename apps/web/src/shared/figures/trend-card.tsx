import { endRoom } from "@rectify/charts/end-room";
import { pickTrend, TREND_LINES, type TrendLine, trendModel } from "@rectify/charts/trend-model";
import { placeMarks, type TrendMark, trendGrids, trendOption } from "@rectify/charts/trend-option";
import type { Overview } from "@rectify/domain/overview";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Chart, type ChartPick } from "../chart/chart.tsx";
import { useElementSize } from "../chart/use-element-size.ts";
import { formatDay, formatMonth } from "../i18n/format-day.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { usePalette } from "../theme/theme-provider.tsx";
import { bodyFont, ROOMY, useMedia } from "../theme/use-media.ts";
import { Card } from "../ui/card.tsx";
import { Definition } from "../ui/definition.tsx";
import type { Face } from "../ui/face.ts";
import { listSearch } from "../url/list-search.ts";
import { useScope } from "../url/scope.tsx";
import { asOfDay, LINE_CONDITION } from "./line-condition.ts";
import styles from "./trend-card.module.css";
import { trendTableModel } from "./trend-table-model.ts";
import { trendTitle } from "./trend-title.ts";

type TrendCardProps = {
  overview: Overview;
  face: Face;
  className?: string | undefined;
  /** The unit, where the card is about one. */
  subject?: string;
  /** Days named in the chart; keep it stable (useMemo). */
  marks: readonly TrendMark[];
};

export function TrendCard({ overview, face, className, subject, marks }: TrendCardProps) {
  const { t } = useTranslation();
  const scope = useScope();
  const language = useLanguage();
  const model = useMemo(() => trendModel(overview.trend), [overview.trend]);
  const title = trendTitle(model, t);
  const named = marks.map(({ day, words }) => t("overview.trend.mark", { day: formatDay(day, language), words }));
  const figures = model.last ? t("overview.trend.summary", { ...model.last, day: formatDay(model.last.day, language) }) : "";
  const summary = [figures, ...named].join(" ");
  const shown: Face =
    face.kind === "data" && model.last === null
      ? { kind: "empty", headline: t("overview.trend.none"), why: t("overview.trend.noneWhy", { day: formatDay(overview.asOf, language) }) }
      : face;
  return (
    <Card
      className={className}
      face={shown}
      kicker={
        <>
          {t("overview.trend.kicker")}
          <span className={styles.ask}>
            <Definition of="planned" asOf={overview.asOf}>
              {t("overview.trend.planned")}
            </Definition>
          </span>
        </>
      }
      title={title}
      table={{ ...trendTableModel(model.points, scope, t), ...(subject === undefined ? {} : { subject }) }}
      drawing
    >
      <TrendChart overview={overview} label={title} summary={summary} marks={marks} />
    </Card>
  );
}

type TrendChartProps = Pick<TrendCardProps, "overview" | "marks"> & { label: string; summary: string };

function TrendChart({ overview, label, summary, marks }: TrendChartProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const palette = usePalette();
  const roomy = useMedia(ROOMY);
  const board = useScope();
  const navigate = useNavigate();
  const [ref, { width, height }] = useElementSize<HTMLDivElement>();
  const model = useMemo(() => trendModel(overview.trend), [overview.trend]);
  const size = useMemo(
    () => ({
      width,
      height,
      lowerHeight: Math.min(84, Math.max(48, height * 0.22)),
      fontSize: roomy ? 14 : 13,
      fontFamily: bodyFont(),
      right: endRoom(language === "zh" ? 84 : 104, model.last?.total ?? 0),
    }),
    [width, height, roomy, language, model],
  );
  const placed = useMemo(() => placeMarks(model, marks, size), [model, marks, size]);
  const option = useMemo(
    () =>
      trendOption(
        model,
        palette,
        {
          line: Object.fromEntries(TREND_LINES.map((line) => [line, t(`overview.trend.line.${line}`)])) as Record<TrendLine, string>,
          month: (day) => formatMonth(day, language),
          day: (day) => day,
        },
        size,
        placed,
      ),
    [model, palette, size, placed, language, t],
  );
  const open = (pick: ChartPick) => {
    const grid = pick.y >= trendGrids(size, placed).lower.top ? "lower" : "upper";
    const at = pick.valueAt(grid === "upper" ? 0 : 1);
    const span = option.xAxis && Array.isArray(option.xAxis) ? Number((option.xAxis[0] as { max: number }).max) : 0;
    if (!at || span === 0) return;
    const found = pickTrend(model, grid, Math.min(1, Math.max(0, at[0] / span)), at[1]);
    if (found) void navigate({ to: "/findings", search: listSearch(board, LINE_CONDITION[found.line], asOfDay(board, found.day)) });
  };
  return (
    <div ref={ref} className={styles.plot}>
      {height > 0 ? <Chart option={option} label={label} summary={summary} onPick={open} /> : null}
    </div>
  );
}
