// Every unit of the scope: the ranking in full, and below it the units that stand apart.
import type { Overview } from "@rectify/domain/overview";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Breadcrumbs } from "../../shared/frame/breadcrumbs.tsx";
import { FilterBar } from "../../shared/frame/filter-bar.tsx";
import { PageFoot } from "../../shared/frame/page-foot.tsx";
import { useTitle } from "../../shared/frame/use-title.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { Card } from "../../shared/ui/card.tsx";
import { type Face, faceOf } from "../../shared/ui/face.ts";
import { ProgressKey } from "../../shared/ui/progress-bar.tsx";
import { scopeOf } from "../../shared/url/board-search.ts";
import type { OverviewSearch } from "../../shared/url/overview-search.ts";
import { useBoard } from "../../shared/url/use-board.ts";
import { ApartLine } from "./apart-line.tsx";
import styles from "./overview-page.module.css";
import { RankSwitch, useRankTitle } from "./rank-card.tsx";
import { rankedUnits } from "./rank-order.ts";
import { RankTable } from "./rank-table.tsx";
import { rankTableModel } from "./rank-table-model.ts";

export function UnitsPage() {
  const { t } = useTranslation();
  useTitle(t("frame.nav.units"));
  const query = useQuery({ ...trpc.progress.overview.queryOptions(scopeOf(useBoard())), placeholderData: keepPreviousData });
  const context = useQuery(trpc.board.context.queryOptions()).data ?? null;
  const face = faceOf(query);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("frame.nav.overview"), to: "/" }, { label: t("frame.nav.units") }]} />
      <h1 className={styles.plainTitle}>
        {query.data ? t("overview.units.title", { count: query.data.units.length }) : t("frame.nav.units")}
      </h1>
      <div className={styles.unitFilters}>
        <FilterBar />
      </div>
      {query.data ? (
        <AllUnits overview={query.data} face={face} />
      ) : (
        <Card kicker={t("overview.rank.kicker")} title="" face={face} lines={6}>
          {null}
        </Card>
      )}
      {query.data ? (
        <PageFoot title={t("frame.nav.units")} asOf={query.data.asOf} compareWith={query.data.since.from} context={context} />
      ) : null}
    </>
  );
}

function AllUnits({ overview, face }: { overview: Overview; face: Face }) {
  const { t } = useTranslation();
  const order = (useSearch({ strict: false }) as OverviewSearch).rank ?? "overdue";
  const title = useRankTitle(overview);
  const ranked = rankedUnits(overview.units, order);
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
      <RankTable asOf={overview.asOf} label={title} units={ranked} />
      {apart.length === 0 ? null : (
        <>
          <p className={styles.cardFoot}>
            <ApartLine units={overview.units} />
          </p>
          <RankTable asOf={overview.asOf} label={t("overview.rank.apart")} units={apart} />
        </>
      )}
    </Card>
  );
}
