// Every unit of the scope: the ranking in full, and below it the units that stand apart.
import type { Overview } from "@rectify/domain/overview";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { BackToToday } from "../../shared/frame/back-to-today.tsx";
import { Breadcrumbs } from "../../shared/frame/breadcrumbs.tsx";
import { ClearFiltersButton, FilterBar } from "../../shared/frame/filter-bar.tsx";
import { PageFoot } from "../../shared/frame/page-foot.tsx";
import { useTitle } from "../../shared/frame/use-title.ts";
import { formatDay } from "../../shared/i18n/format-day.ts";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { Card } from "../../shared/ui/card.tsx";
import { EmptyFirstRun, isFirstRun } from "../../shared/ui/empty-first-run.tsx";
import { type Face, useDrawn } from "../../shared/ui/face.ts";
import { ProgressKey } from "../../shared/ui/progress-bar.tsx";
import { isFiltered, scopeOf } from "../../shared/url/board-search.ts";
import { type OverviewSearch, unitOrderOf } from "../../shared/url/overview-search.ts";
import { useBoard } from "../../shared/url/use-board.ts";
import { ApartLine } from "./apart-line.tsx";
import styles from "./overview-page.module.css";
import { RankSwitch, useOrderChange } from "./rank-card.tsx";
import { rankedUnits } from "./rank-order.ts";
import { RankTable } from "./rank-table.tsx";
import { rankTableModel } from "./rank-table-model.ts";
import { useRankTitle } from "./rank-title.ts";

export function UnitsPage() {
  const { t } = useTranslation();
  useTitle(t("frame.nav.units"));
  const language = useLanguage();
  const board = useBoard();
  const context = useQuery(trpc.board.context.queryOptions()).data;
  const query = useQuery({ ...trpc.progress.overview.queryOptions(scopeOf(board)), placeholderData: keepPreviousData });
  const { data, face, behind } = useDrawn(query);
  if (isFirstRun(context)) return <EmptyFirstRun />;
  // A unit known by its bulletin alone is listed without findings; on a day before all findings such a list would say nothing.
  const early = board.asOf !== undefined && data?.total === 0 && !isFiltered(board);
  const none = face.kind === "data" && (data?.units.length === 0 || early);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("frame.nav.overview"), to: "/" }, { label: t("frame.nav.units") }]} />
      <h1 className={styles.plainTitle}>{data ? t("overview.units.title", { count: data.units.length }) : t("frame.nav.units")}</h1>
      <div className={styles.unitFilters}>
        <FilterBar />
      </div>
      <div data-looking={behind}>
        {data && !none ? (
          <AllUnits overview={data} face={face} />
        ) : (
          <Card
            kicker={t("overview.rank.kicker")}
            title=""
            face={none ? noUnits(isFiltered(board), data ? formatDay(data.asOf, language) : "", t) : face}
            lines={14}
          >
            {null}
          </Card>
        )}
      </div>
      {data ? <PageFoot title={t("frame.nav.units")} asOf={data.asOf} compareWith={data.since.from} context={context ?? null} /> : null}
    </>
  );
}

/** Nothing matches, or nothing was there on that day: the two look different. */
function noUnits(filtered: boolean, day: string, t: TFunction): Face {
  return filtered
    ? { kind: "filtered-empty", headline: t("overview.units.none"), why: t("overview.units.noneWhy"), next: <ClearFiltersButton /> }
    : { kind: "empty", headline: t("faces.emptyDay.title"), why: t("faces.emptyDay.why", { day }), next: <BackToToday /> };
}

function AllUnits({ overview, face }: { overview: Overview; face: Face }) {
  const { t } = useTranslation();
  const order = unitOrderOf(useSearch({ strict: false }) as OverviewSearch);
  const onOrder = useOrderChange();
  const ranked = rankedUnits(overview.units, order.by, order.turned);
  const title = useRankTitle(overview, order, ranked);
  const apart = overview.units.filter((u) => u.rank === null);
  return (
    <Card
      face={face}
      title={title}
      kicker={
        <>
          {t("overview.rank.kicker")} <ProgressKey />
        </>
      }
      extra={<RankSwitch />}
      table={rankTableModel([...ranked, ...apart], t)}
    >
      <RankTable asOf={overview.asOf} label={title} units={ranked} apart={apart} gap order={{ ...order, onOrder }} />
      {apart.length === 0 ? null : (
        <p className={styles.cardFoot}>
          <ApartLine units={overview.units} />
        </p>
      )}
    </Card>
  );
}
