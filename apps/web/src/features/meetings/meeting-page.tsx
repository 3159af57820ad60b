// One meeting: while it is prepared its plan, once it is frozen what was shown; beside both what it decided.
import type { BoardContext } from "@rectify/domain/board";
import type { DecisionRow, MeetingPage as Page } from "@rectify/domain/meeting";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { openOnes } from "../../shared/decisions/about-link.tsx";
import { DecisionList } from "../../shared/decisions/decision-list.tsx";
import { useDecisions } from "../../shared/decisions/use-decisions.ts";
import { useTitle } from "../../shared/frame/use-title.ts";
import { mayChange } from "../../shared/session/may-open.ts";
import { useMe } from "../../shared/session/session-query.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { absenceFace } from "../../shared/ui/absence-face.ts";
import { Card } from "../../shared/ui/card.tsx";
import { type Face, useFace } from "../../shared/ui/face.ts";
import { DecidedHere } from "./decided-here.tsx";
import { LookBack } from "./look-back.tsx";
import type { MeetingParts } from "./meeting-parts.ts";
import styles from "./meetings.module.css";
import { PrepareForm } from "./prepare-form.tsx";
import { useMeetingTexts } from "./use-meeting-texts.ts";
import { WallLinks } from "./wall-links.tsx";

export function MeetingPage(parts: MeetingParts) {
  const { t } = useMeetingTexts();
  const { meeting } = useParams({ strict: false }) as { meeting: string };
  const isNew = meeting === "new";
  const id = Number(meeting);
  const known = Number.isSafeInteger(id) && id > 0;
  const query = useQuery({ ...trpc.meeting.get.queryOptions({ id }), enabled: known });
  const context = useQuery(trpc.board.context.queryOptions());
  const page = query.data ?? null;
  const asked = useFace(isNew ? context : query);
  const title = isNew ? t.make : (page?.plan.title ?? t.title);
  useTitle(title);
  const next = <Link to="/meetings">{t.title}</Link>;
  const absent: Face = { kind: "empty", headline: t.absent, why: t.absentWhy, next };
  const face = known || isNew ? absenceFace(asked, { headline: t.absent, why: t.absentWhy, next }) : absent;
  const ready = context.data && (isNew || page);
  return (
    <>
      <div className={styles.desk}>
        <p className={styles.quiet}>{next}</p>
        <header className={styles.head}>
          <h1 className={styles.title}>{title}</h1>
        </header>
        {ready ? null : (
          <Card kicker={t.title} title="" face={face.kind === "data" ? { kind: "loading" } : face} lines={8}>
            {null}
          </Card>
        )}
      </div>
      {ready ? <Shown key={meeting} page={page} context={context.data} parts={parts} /> : null}
    </>
  );
}

function Shown({ page, context, parts }: { page: Page | null; context: BoardContext; parts: MeetingParts }) {
  const { t } = useMeetingTexts();
  const office = mayChange(useMe());
  const all = useDecisions();
  if (page && page.frozenAt !== null) return <LookBack page={page} context={context} Board={parts.Board} />;
  const agenda = page ? page.agenda : openOnes(all ?? [], context.today);
  return (
    <div className={styles.sides}>
      <div className={styles.column}>
        {office ? (
          <PrepareForm page={page} context={context} headlinesOf={parts.headlinesOf} />
        ) : (
          <Card kicker={t.prepare.kicker} title={t.preparing} face={{ kind: "data" }}>
            <p>{page ? t.look.days(page.plan.asOf, page.plan.compareWith) : t.emptyRead}</p>
            {page ? (
              <p className={styles.buttons}>
                <WallLinks id={page.id} />
              </p>
            ) : null}
          </Card>
        )}
      </div>
      <div className={styles.column}>
        <Agenda rows={agenda} today={context.today} />
        {page ? <DecidedHere page={page} context={context} findings={[]} /> : null}
      </div>
    </div>
  );
}

function Agenda({ rows, today }: { rows: readonly DecisionRow[]; today: BoardContext["today"] }) {
  const { t } = useMeetingTexts();
  return (
    <Card kicker={t.agenda.kicker} title={t.agenda.title(rows.length)} face={{ kind: "data" }}>
      {rows.length === 0 ? <p className={styles.quiet}>{t.agenda.none}</p> : <DecisionList rows={rows} today={today} />}
    </Card>
  );
}
