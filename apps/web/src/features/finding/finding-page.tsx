// One finding: what was found, who answers for it, what was done, and everything that happened to it.
import type { FindingPage as Page } from "@rectify/domain/board";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Breadcrumbs } from "../../shared/frame/breadcrumbs.tsx";
import { MeetingDecisions } from "../../shared/frame/meeting-decisions.tsx";
import { PageFoot } from "../../shared/frame/page-foot.tsx";
import { useTitle } from "../../shared/frame/use-title.ts";
import { mayMove } from "../../shared/session/may-open.ts";
import { useMe } from "../../shared/session/session-query.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { absenceFace } from "../../shared/ui/absence-face.ts";
import { Card } from "../../shared/ui/card.tsx";
import { type Face, useFace } from "../../shared/ui/face.ts";
import { lateFrom } from "../../shared/ui/late-words.ts";
import { markOf } from "../../shared/ui/mark.ts";
import { StaleBanner } from "../../shared/ui/plate.tsx";
import { StateWord } from "../../shared/ui/state-word.tsx";
import { useBoard } from "../../shared/url/use-board.ts";
import { FactsCard } from "./facts-card.tsx";
import styles from "./finding-page.module.css";
import { HistoryCard } from "./history-card.tsx";
import { LifeCard } from "./life-card.tsx";
import { ListSteps } from "./list-steps.tsx";
import { MeasuresCard } from "./measures-card.tsx";
import { MoveCard } from "./move-card.tsx";

export function FindingPage() {
  const { finding } = useParams({ strict: false }) as { finding: string };
  const { asOf } = useBoard();
  const query = useQuery({
    ...trpc.finding.get.queryOptions({ id: finding, ...(asOf ? { asOf } : {}) }),
    placeholderData: (before, last) =>
      (last?.queryKey[1] as { input?: { id?: string } } | undefined)?.input?.id === finding ? before : undefined,
  });
  const context = useQuery(trpc.board.context.queryOptions()).data ?? null;
  const page = query.data ?? null;
  const face = useFace(query);
  return (
    <>
      <FindingFaces page={page} face={face} id={finding} />
      {page === null ? null : <PageFoot title={page.unit} asOf={page.asOf} context={context} />}
    </>
  );
}

export function FindingFaces({ page, face, id }: { page: Page | null; face: Face; id: string }) {
  const me = useMe();
  const { t } = useTranslation();
  const board = useBoard();
  const name = t("finding.name", { code: page?.code ?? id });
  useTitle(page?.text ?? name);
  const toList = (
    <Link to="/findings" search={board}>
      {t("frame.nav.findings")}
    </Link>
  );
  if (page === null)
    return (
      <>
        <div className={styles.top}>
          <Breadcrumbs
            crumbs={[{ label: t("frame.nav.overview"), to: "/" }, { label: t("frame.nav.findings"), to: "/findings" }, { label: name }]}
          />
          <ListSteps id={id} asOf={null} />
        </div>
        <h1 className={face.kind === "loading" ? "visually-hidden" : styles.heading}>{name}</h1>
        <Card
          kicker={t("finding.life.kicker")}
          title=""
          face={absenceFace(face, { headline: t("finding.absent"), why: t("finding.absentWhy"), next: toList })}
          lines={6}
          className={styles.lonely}
        >
          {null}
        </Card>
      </>
    );
  const lateSince = lateFrom(t, page);
  const days = page.daysLate ?? page.daysLeft ?? page.awaitingDays;
  return (
    <>
      <div className={styles.top}>
        <Breadcrumbs crumbs={[{ label: t("frame.nav.overview"), to: "/" }, { label: page.unit, unitId: page.unitId }, { label: name }]} />
        <ListSteps id={id} asOf={page.asOf} />
      </div>
      <StaleBanner face={face} />
      <h1 className={styles.heading}>{page.text}</h1>
      <p className={styles.standing}>
        <StateWord mark={markOf(page)} days={days} late={page} />
        {lateSince === null ? null : <span>{lateSince}</span>}
        {page.item === null ? null : <span>{page.item}</span>}
        <span>{page.round}</span>
      </p>
      <div className={styles.grid}>
        <div className={styles.column}>
          <LifeCard page={page} face={{ kind: "data" }} />
          <FactsCard page={page} />
          <MeasuresCard page={page} />
          <MeetingDecisions key={page.finding} about={{ about: "finding", finding: page.finding }} />
        </div>
        <div className={styles.column}>
          {me === null || mayMove(me) ? <MoveCard key={page.finding} page={page} /> : null}
          <HistoryCard page={page} />
        </div>
      </div>
    </>
  );
}
