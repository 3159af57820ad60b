import { pickTrend, TREND_LINES, type TrendLine, trendModel } from "@rectify/charts/trend-model";
import { trendGrids, trendOption } from "@rectify/charts/trend-option";
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

/** `subject`: the unit, where the card is about one. */
type TrendCardProps = { overview: Overview; face: Face; className?: string | undefined; subject?: string };

export function TrendCard({ overview, face, className, subject }: TrendCardProps) {
  const { t } = useTranslation();
  const scope = useScope();
  const language = useLanguage();
  const model = useMemo(() => trendModel(overview.trend), [overview.trend]);
  const title =
    model.behindPlan > 0
      ? t("overview.trend.behind", { plan: model.behindPlan, gap: model.gap })
      : t("overview.trend.ahead", { gap: model.gap });
  const summary = model.last ? t("overview.trend.summary", { ...model.last, day: formatDay(model.last.day, language) }) : "";
  return (
    <Card
      className={className}
      face={face}
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
      <TrendChart overview={overview} label={title} summary={summary} />
    </Card>
  );
}

function TrendChart({ overview, label, summary }: { overview: Overview; label: string; summary: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const palette = usePalette();
  const roomy = useMedia(ROOMY);
  const board = useScope();
  const navigate = useNavigate();
  const [ref, { height }] = useElementSize<HTMLDivElement>();
  const model = useMemo(() => trendModel(overview.trend), [overview.trend]);
  const size = useMemo(
    () => ({
      height,
      lowerHeight: Math.min(84, Math.max(48, height * 0.22)),
      fontSize: roomy ? 14 : 13,
      fontFamily: bodyFont(),
      right: language === "zh" ? 84 : 104,
    }),
    [height, roomy, language],
  );
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
      ),
    [model, palette, size, language, t],
  );
  const open = (pick: ChartPick) => {
    const grid = pick.y >= trendGrids(size).lower.top ? "lower" : "upper";
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
