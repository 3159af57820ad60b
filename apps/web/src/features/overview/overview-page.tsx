// The leader's desk: sentence, overdue, who, since when, what changed.
import type { BoardContext } from "@rectify/domain/board";
import type { Overview } from "@rectify/domain/overview";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { BasisText } from "../../shared/figures/basis-text.tsx";
import { KpiStrip } from "../../shared/figures/kpi-strip.tsx";
import { TrendCard } from "../../shared/figures/trend-card.tsx";
import { BackToToday } from "../../shared/frame/back-to-today.tsx";
import { ClearFiltersButton, FilterBar } from "../../shared/frame/filter-bar.tsx";
import { FigureMark, MeetingDecisions, useReadsMeetings } from "../../shared/frame/meeting-decisions.tsx";
import { PageFoot } from "../../shared/frame/page-foot.tsx";
import { useTitle } from "../../shared/frame/use-title.ts";
import { formulaSentence } from "../../shared/i18n/definition-lines.ts";
import { formatDay } from "../../shared/i18n/format-day.ts";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { Card } from "../../shared/ui/card.tsx";
import { FigureNote, type FigureNoteOf } from "../../shared/ui/definition.tsx";
import { EmptyFirstRun, isFirstRun } from "../../shared/ui/empty-first-run.tsx";
import { type Face, useDrawn } from "../../shared/ui/face.ts";
import { StaleBanner } from "../../shared/ui/plate.tsx";
import { isFiltered, scopeOf } from "../../shared/url/board-search.ts";
import { useBoard } from "../../shared/url/use-board.ts";
import { AgeingCard } from "./ageing-card.tsx";
import { CategoriesCard } from "./categories-card.tsx";
import { Headline } from "./headline.tsx";
import { HeatCard } from "./heat-card.tsx";
import { LongestCard } from "./longest-card.tsx";
import styles from "./overview-page.module.css";
import { RankCard } from "./rank-card.tsx";
import { SinceCard } from "./since-card.tsx";
import { useRoundMarks } from "./use-round-marks.ts";

/** Explained in the foot of the page; every other figure explains itself where it stands. */
const FOOT = ["overdue", "dueSoon", "verified"] as const;

export function OverviewPage() {
  const { t } = useTranslation();
  useTitle(t("overview.pageTitle"));
  const board = useBoard();
  const context = useQuery(trpc.board.context.queryOptions());
  const query = useQuery({ ...trpc.progress.overview.queryOptions(scopeOf(board)), placeholderData: keepPreviousData });
  const { data, face, behind } = useDrawn(query);
  const reads = useReadsMeetings();
  if (isFirstRun(context.data)) return <EmptyFirstRun />;
  return (
    <>
      <div className={styles.filters}>
        <FilterBar />
      </div>
      <div data-looking={behind}>
        <OverviewFaces
          overview={data ?? null}
          context={context.data ?? null}
          face={face}
          filtered={isFiltered(board)}
          note={reads ? FigureMark : null}
          foot={<MeetingDecisions />}
        />
      </div>
    </>
  );
}

type OverviewFacesProps = {
  overview: Overview | null;
  context: BoardContext | null;
  face: Face;
  filtered: boolean;
  note?: FigureNoteOf | null;
  foot?: ReactNode;
};

/** All figures come in one answer, so its failure or its age is said once; what is empty is said by each card. */
export function OverviewFaces({ overview, context, face, filtered, note = null, foot }: OverviewFacesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const marks = useRoundMarks(overview, context);
  if (overview === null)
    return (
      <>
        <h1 className={face.kind === "loading" ? "visually-hidden" : styles.plainTitle}>{t("overview.pageTitle")}</h1>
        {face.kind === "loading" ? (
          <Skeletons face={face} />
        ) : (
          <Card kicker={t("overview.pageTitle")} title="" face={face}>
            {null}
          </Card>
        )}
      </>
    );
  if (overview.total === 0 && filtered)
    return (
      <>
        <h1 className={styles.plainTitle}>{t("overview.pageTitle")}</h1>
        <Card
          kicker={t("frame.filter.label")}
          title=""
          face={{
            kind: "filtered-empty",
            headline: t("faces.filteredEmpty.title"),
            why: t("faces.filteredEmpty.why", { count: context?.findings ?? 0 }),
            next: <ClearFiltersButton />,
          }}
        >
          {null}
        </Card>
      </>
    );
  if (overview.total === 0)
    return (
      <>
        <h1 className={styles.plainTitle}>{t("overview.pageTitle")}</h1>
        <Card
          kicker={t("frame.asOf")}
          title=""
          face={{
            kind: "empty",
            headline: t("faces.emptyDay.title"),
            why: t("faces.emptyDay.why", { day: formatDay(overview.asOf, language) }),
            next: <BackToToday />,
          }}
        >
          {null}
        </Card>
      </>
    );
  const calm: Face = { kind: "data" };
  const fewer = context?.example ? 1 : 0;
  return (
    <>
      <StaleBanner face={face} />
      <div className={styles.headline}>
        <Headline overview={overview} {...(context ? { today: context.today } : {})} />
      </div>
      <FigureNote value={note}>
        <KpiStrip overview={overview} />
      </FigureNote>
      <div className={styles.grid}>
        <RankCard overview={overview} face={calm} fewer={fewer} />
        <div className={styles.middle}>
          <TrendCard className={styles.trend} overview={overview} face={calm} marks={marks} />
          <AgeingCard overview={overview} face={calm} />
        </div>
        <LongestCard overview={overview} face={calm} fewer={fewer} />
        <SinceCard overview={overview} face={calm} />
        <CategoriesCard overview={overview} face={calm} />
        <HeatCard overview={overview} face={calm} />
      </div>
      {foot}
      <p className={styles.footnote}>
        <BasisText text="extended" count={overview.extended} condition={{ extended: true }} />
        {t("definitions.and")}
        {overview.noDueDate === 0 ? null : (
          <>
            <BasisText text="noDueDate" count={overview.noDueDate} condition={{ noDueDate: true }} />{" "}
          </>
        )}
        {FOOT.map((figure) => formulaSentence(t, figure, overview.rules.firstWarningDays)).join(" ")}
      </p>
      <PageFoot title={t("overview.pageTitle")} asOf={overview.asOf} compareWith={overview.since.from} context={context} />
    </>
  );
}

function Skeletons({ face }: { face: Face }) {
  const card = (area: string | undefined, lines: number) => (
    <Card className={area} face={face} kicker="" title="" lines={lines}>
      {null}
    </Card>
  );
  return (
    <>
      <div className={styles.headlineSpace} />
      {card(styles.kpiSpace, 1)}
      <div className={styles.grid}>
        {card(styles.rank, 6)}
        <div className={styles.middle}>
          {card(styles.trend, 4)}
          {card(styles.ageing, 3)}
        </div>
        {card(styles.longest, 6)}
        {card(styles.since, 4)}
        {card(styles.categories, 6)}
        {card(styles.heat, 6)}
      </div>
    </>
  );
}
