import { ageingModel } from "@rectify/charts/ageing-model";
import { ageingOption } from "@rectify/charts/ageing-option";
import { endRoom } from "@rectify/charts/end-room";
import type { Overview } from "@rectify/domain/overview";
import { AGEING_BANDS, type AgeingBand } from "@rectify/domain/progress-filter";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Chart, type ChartPick } from "../../shared/chart/chart.tsx";
import { useElementSize } from "../../shared/chart/use-element-size.ts";
import { formatShortDay } from "../../shared/i18n/format-day.ts";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { usePalette } from "../../shared/theme/theme-provider.tsx";
import { bodyFont, ROOMY, useMedia } from "../../shared/theme/use-media.ts";
import { Card } from "../../shared/ui/card.tsx";
import { Definition } from "../../shared/ui/definition.tsx";
import type { Face } from "../../shared/ui/face.ts";
import { NumberLink } from "../../shared/ui/number-link.tsx";
import { listSearch } from "../../shared/url/list-search.ts";
import { useBoard } from "../../shared/url/use-board.ts";
import { ageingTableModel } from "./ageing-table-model.ts";
import styles from "./overview-page.module.css";
import { pickAgeing } from "./pick-ageing.ts";

/** px for a label of two numbers. */
const LABEL = { zh: 84, en: 102 };

function useAgeingTitle(overview: Overview): string {
  const { t } = useTranslation();
  const { ageing } = overview;
  return ageing["90+"] > 0
    ? t("overview.ageing.over90", { over90: ageing["90+"], week: ageing["1-7"] })
    : t("overview.ageing.noneOver90", { week: ageing["1-7"] });
}

export function AgeingCard({ overview, face }: { overview: Overview; face: Face }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const model = useMemo(() => ageingModel(overview), [overview]);
  const title = useAgeingTitle(overview);
  const since = t("overview.kpi.since", { day: formatShortDay(overview.since.from, language, overview.asOf) });
  const shown: Face =
    face.kind === "data" && model.total === 0 && model.totalOriginal === 0
      ? {
          kind: "empty",
          headline: t("overview.ageing.none"),
          why: t("overview.ageing.noneWhy", { day: formatShortDay(overview.asOf, language) }),
          ...(overview.dueSoon === 0
            ? {}
            : {
                next: <NumberLink condition={{ dueSoon: true }}>{t("overview.ageing.seeDueSoon", { count: overview.dueSoon })}</NumberLink>,
              }),
        }
      : face;
  return (
    <Card
      className={styles.ageing}
      face={shown}
      kicker={
        <Definition of="ageing" asOf={overview.asOf}>
          {t("overview.ageing.kicker")}
        </Definition>
      }
      title={title}
      table={ageingTableModel(overview, since, t)}
      drawing
    >
      <AgeingChart overview={overview} label={title} />
    </Card>
  );
}

function AgeingChart({ overview, label }: { overview: Overview; label: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const palette = usePalette();
  const roomy = useMedia(ROOMY);
  const board = useBoard();
  const navigate = useNavigate();
  const [ref, { width }] = useElementSize<HTMLDivElement>();
  const model = useMemo(() => ageingModel(overview), [overview]);
  const left = language === "zh" ? 86 : 96;
  const right = endRoom(LABEL[language], model.max, 2);
  const option = useMemo(
    () =>
      ageingOption(
        model,
        palette,
        {
          band: Object.fromEntries(AGEING_BANDS.map((band) => [band, t(`words.band.${band}`)])) as Record<AgeingBand, string>,
          original: (value) => t("words.original", { value }),
        },
        { fontSize: roomy ? 14 : 13, fontFamily: bodyFont(), left, right },
      ),
    [model, palette, roomy, left, right, t],
  );
  const open = (pick: ChartPick) => {
    const at = pick.valueAt(0);
    const found = at && pickAgeing(model, Math.round(at[1]), at[0], (width - left - right) / model.max);
    if (found) void navigate({ to: "/findings", search: listSearch(board, found.condition) });
  };
  return (
    <div ref={ref} className={styles.bars}>
      <Chart
        option={option}
        label={label}
        summary={t("overview.ageing.summary", { total: model.total, original: model.totalOriginal })}
        onPick={open}
      />
    </div>
  );
}
