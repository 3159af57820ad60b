// One unit: its inspections, its figures, its findings as the ledger nests them, its bulletins, what happened.
import type { UnitPage as Page } from "@rectify/domain/board";
import type { Overview } from "@rectify/domain/overview";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { BasisText } from "../../shared/figures/basis-text.tsx";
import { KpiStrip } from "../../shared/figures/kpi-strip.tsx";
import { TrendCard } from "../../shared/figures/trend-card.tsx";
import { Breadcrumbs } from "../../shared/frame/breadcrumbs.tsx";
import { MeetingDecisions } from "../../shared/frame/meeting-decisions.tsx";
import { PageFoot } from "../../shared/frame/page-foot.tsx";
import { useTitle } from "../../shared/frame/use-title.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { absenceFace } from "../../shared/ui/absence-face.ts";
import { Card } from "../../shared/ui/card.tsx";
import { type Face, useDrawn, useFace } from "../../shared/ui/face.ts";
import { StaleBanner } from "../../shared/ui/plate.tsx";
import type { BoardSearch } from "../../shared/url/board-search.ts";
import { ScopeProvider } from "../../shared/url/scope.tsx";
import { useBoard } from "../../shared/url/use-board.ts";
import { BulletinCard } from "./bulletin-card.tsx";
import { InspectionStrip } from "./inspection-facts.tsx";
import { TimelineCard } from "./timeline-card.tsx";
import { TreeCard } from "./tree-card.tsx";
import { headingCounts, treeModel } from "./tree-model.ts";
import { UnitHeadline } from "./unit-headline.tsx";
import { type UnitMark, unitMarks } from "./unit-marks.ts";
import styles from "./unit-page.module.css";

export function UnitPage() {
  const { unitId } = useParams({ strict: false }) as { unitId: string };
  const id = Number(unitId);
  const { asOf, compareWith } = useBoard();
  const days = { ...(asOf ? { asOf } : {}), ...(compareWith ? { compareWith } : {}) };
  const unit = useQuery({
    ...trpc.unit.get.queryOptions({ unitId: id, ...(asOf ? { asOf } : {}) }),
    placeholderData: (before) => (before?.unitId === id ? before : undefined),
  });
  const figures = useQuery({
    ...trpc.progress.overview.queryOptions({ filter: { units: [id] }, ...days }),
    placeholderData: keepPreviousData,
  });
  const context = useQuery(trpc.board.context.queryOptions()).data ?? null;
  const { data, face } = useDrawn(unit);
  // Never one unit's name beside another's figures, not even for the moment until it is drawn.
  const page = data?.unitId === id ? data : null;
  const scope: BoardSearch = { ...days, unit: [id] };
  return (
    <ScopeProvider scope={scope}>
      <UnitFaces
        page={page}
        face={page === null && face.kind === "data" ? { kind: "loading" } : face}
        overview={figures.isPlaceholderData ? null : (figures.data ?? null)}
        figuresFace={useFace(figures)}
        decisions={<MeetingDecisions key={id} about={{ about: "unit", unitId: id }} />}
      />
      {page && figures.data ? (
        <PageFoot title={page.shortName} asOf={page.asOf} compareWith={figures.data.since.from} context={context} />
      ) : null}
    </ScopeProvider>
  );
}

type UnitFacesProps = { page: Page | null; face: Face; overview: Overview | null; figuresFace: Face; decisions?: ReactNode };

/** The unit and its figures come in two answers: each fails for itself. */
export function UnitFaces({ page, face, overview, figuresFace, decisions }: UnitFacesProps) {
  const { t } = useTranslation();
  useTitle(page?.shortName ?? t("unit.title"));
  const crumbs = [
    { label: t("frame.nav.overview"), to: "/" as const },
    { label: t("frame.nav.units"), to: "/units" as const },
  ];
  const board = useBoard();
  const next = (
    <Link to="/units" search={board}>
      {t("frame.nav.units")}
    </Link>
  );
  const absent = absenceFace(face, { headline: t("unit.absent"), why: t("unit.absentWhy"), next });
  if (page === null)
    return (
      <>
        <Breadcrumbs crumbs={[...crumbs, { label: t("unit.waiting") }]} />
        <h1 className={face.kind === "loading" ? "visually-hidden" : styles.heading}>{t("unit.title")}</h1>
        <Card kicker={t("unit.title")} title="" face={absent} lines={6} className={styles.lonely}>
          {null}
        </Card>
      </>
    );
  return (
    <>
      <Breadcrumbs crumbs={[...crumbs, { label: page.shortName }]} />
      <StaleBanner face={face.kind === "stale" ? face : figuresFace} />
      <UnitHeadline page={page} overview={overview} />
      <p className={styles.full}>
        {page.name}
        {page.region === null ? null : <span>{page.region}</span>}
        {overview === null || overview.extended === 0 ? null : (
          <span>
            <BasisText text="extended" count={overview.extended} condition={{ extended: true }} />
          </span>
        )}
      </p>
      {page.inspections.map((inspection) => (
        <InspectionStrip key={inspection.inspectionId} facts={inspection} />
      ))}
      {page.trees.length === 0 ? null : <Figures page={page} overview={overview} face={figuresFace} />}
      <div className={styles.grid}>
        <div className={styles.column}>
          {page.trees.length === 0 ? <NoLedger page={page} /> : null}
          {page.trees.map((tree) => (
            <TreeCard
              key={tree.inspectionId}
              unit={page.shortName}
              aspects={tree.aspects}
              round={page.trees.length > 1 ? tree.round : null}
              face={{ kind: "data" }}
            />
          ))}
        </div>
        <div className={styles.column}>
          {page.bulletins.map((bulletin) => (
            <BulletinCard
              key={bulletin.bulletinId}
              unit={page.shortName}
              bulletin={bulletin}
              inspection={page.inspections.find((i) => i.inspectionId === bulletin.inspectionId) ?? null}
            />
          ))}
          {overview === null || overview.total === 0 ? null : <UnitTrend page={page} overview={overview} />}
          {decisions}
          <TimelineCard timeline={page.timeline} unit={page.shortName} />
        </div>
      </div>
    </>
  );
}

function UnitTrend({ page, overview }: { page: Page; overview: Overview }) {
  const { t } = useTranslation();
  const marks = useMemo(
    () => unitMarks(page).map(({ day, marks: same }) => ({ day, words: same.map((mark) => markWords(mark, t)).join(t("unit.mark.and")) })),
    [page, t],
  );
  return <TrendCard overview={overview} face={{ kind: "data" }} className={styles.trend} marks={marks} subject={page.shortName} />;
}

function markWords(mark: UnitMark, t: TFunction): string {
  if (mark.kind === "extended") return t("unit.mark.extended", { count: mark.count });
  if (mark.kind === "feedback" && mark.round !== null) return t("unit.mark.roundFeedback", { round: mark.round });
  return t(`unit.mark.${mark.kind}`);
}

function Figures({ page, overview, face }: { page: Page; overview: Overview | null; face: Face }) {
  const { t } = useTranslation();
  const { aspects, items } = headingCounts(page.trees.map((tree) => treeModel(tree.aspects, "ledger")));
  const basis = aspects === 0 ? page.inspections.map((i) => i.round).join(t("unit.timeline.and")) : t("unit.basis", { aspects, items });
  if (overview === null)
    return (
      <Card
        kicker={t("unit.figures")}
        title={t("unit.figures")}
        face={face.kind === "data" || face.kind === "stale" ? { kind: "loading" } : face}
        lines={1}
      >
        {null}
      </Card>
    );
  return <KpiStrip overview={overview} basis={basis} />;
}

/** Only a bulletin, or nothing yet: why there is no list, and what to do next. */
function NoLedger({ page }: { page: Page }) {
  const { t } = useTranslation();
  const only = page.bulletins.length > 0;
  return (
    <Card
      kicker={t("unit.tree.kicker")}
      title=""
      face={{
        kind: "empty",
        headline: t(only ? "unit.noLedger.bulletinOnly" : "unit.noLedger.empty"),
        why: t(only ? "unit.noLedger.bulletinOnlyWhy" : "unit.noLedger.emptyWhy"),
        next: <Link to="/import">{t("faces.firstRun.action")}</Link>,
      }}
    >
      {null}
    </Card>
  );
}
