// A meeting exactly as it was shown: its figures come from what was frozen, never from the board of now.
import type { BoardContext } from "@rectify/domain/board";
import { readFrozen } from "@rectify/domain/frozen-meeting";
import type { FrozenMeeting, MeetingPage } from "@rectify/domain/meeting";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useMemo } from "react";
import { DecisionList } from "../../shared/decisions/decision-list.tsx";
import { formatDay, formatInstant } from "../../shared/i18n/format-day.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { Card } from "../../shared/ui/card.tsx";
import { type Face, useFace } from "../../shared/ui/face.ts";
import { OtherBoard } from "../../shared/url/use-board.ts";
import { useSceneNames } from "../../shared/wall/use-scene-names.ts";
import { DecidedHere } from "./decided-here.tsx";
import type { MeetingParts } from "./meeting-parts.ts";
import styles from "./meetings.module.css";
import { Minutes } from "./minutes.tsx";
import { NowPlate } from "./now-plate.tsx";
import { OverdueThen } from "./overdue-then.tsx";
import { UnitsThen } from "./units-then.tsx";
import { useMeetingTexts } from "./use-meeting-texts.ts";
import { WallLinks } from "./wall-links.tsx";

type LookBackProps = { page: MeetingPage; context: BoardContext; Board: MeetingParts["Board"] };

export function LookBack({ page, context, Board }: LookBackProps) {
  const { t } = useMeetingTexts();
  const query = useQuery(trpc.meeting.lookBack.queryOptions({ id: page.id }));
  const asked = useFace(query);
  const text = query.data?.text;
  const frozen = useMemo(() => (text === undefined ? null : readFrozen(text)), [text]);
  const face: Face =
    asked.kind === "error" && asked.error.facts.reason === "DAMAGED" ? { kind: "empty", headline: t.look.now.none, why: t.damaged } : asked;
  if (!frozen || !query.data)
    return (
      <Card kicker={t.look.banner} title="" face={face} lines={8}>
        {null}
      </Card>
    );
  return <Frozen page={page} context={context} Board={Board} frozen={frozen} look={query.data} />;
}

type FrozenProps = LookBackProps & {
  frozen: FrozenMeeting;
  look: { sha256: string; differences: Parameters<typeof NowPlate>[0]["differences"] };
};

function Frozen({ page, context, Board, frozen, look }: FrozenProps) {
  const { t, lang } = useMeetingTexts();
  const sceneNames = useSceneNames();
  const { plan, overview, headlines } = frozen;
  const { asOf, compareWith, filter } = plan;
  const frozenAt = page.frozenAt ?? "";
  const time = formatInstant(frozenAt, context.zone, lang);
  const who = page.frozenBy ?? "";
  const board = useMemo(
    () => ({
      asOf,
      compareWith,
      ...(filter.rounds ? { round: filter.rounds } : {}),
      ...(filter.regions ? { region: filter.regions } : {}),
    }),
    [asOf, compareWith, filter],
  );
  const then = useMemo(() => ({ ...context, today: plan.heldOn, example: false, changedAt: frozenAt }), [context, plan.heldOn, frozenAt]);
  const scenes = plan.scenes.filter(({ scene }, i) => headlines[scene] && plan.scenes.findIndex((s) => s.scene === scene) === i);
  return (
    <>
      <div className={`${styles.desk} ${styles.cards}`}>
        <div className={styles.sides}>
          <NowPlate differences={look.differences} overview={overview} />
          <DecidedHere page={page} context={context} findings={frozen.overdue} />
        </div>
        <section className={styles.then} aria-label={t.look.banner}>
          <p className={styles.banner}>
            <strong>{t.look.banner}</strong>
            <span>{t.look.days(formatDay(asOf, lang), formatDay(compareWith, lang))}</span>
            <span>{t.look.frozenAt(time, t.actor[who] ?? who)}</span>
          </p>
          <OtherBoard value={board}>
            <Board overview={overview} context={then} face={CALM} filtered={false} />
            <OverdueThen rows={frozen.overdue} />
            <UnitsThen frozen={frozen} />
          </OtherBoard>
          {frozen.decisions.length === 0 ? null : (
            <details className={styles.folded}>
              <summary>{t.look.agendaThen}</summary>
              <DecisionList rows={frozen.decisions} today={plan.heldOn} still />
            </details>
          )}
        </section>
        <Card
          kicker={t.look.said}
          title={plan.title}
          face={CALM}
          extra={
            <>
              <WallLinks id={page.id} />
              <Button onClick={() => window.print()}>{t.look.print}</Button>
            </>
          }
        >
          <dl className={styles.said}>
            {scenes.map(({ scene }) => (
              <div key={scene} style={{ display: "contents" }}>
                <dt>{sceneNames[scene]}</dt>
                <dd>{headlines[scene]?.[lang]}</dd>
              </div>
            ))}
          </dl>
          <p className={styles.hint}>{t.look.open}</p>
          <p className={styles.hint}>
            {t.look.hash} <span className={styles.hash}>{look.sha256}</span>
          </p>
        </Card>
      </div>
      <Minutes page={page} frozen={frozen} sha256={look.sha256} frozenAt={time} today={context.today} />
    </>
  );
}

const CALM: Face = { kind: "data" };
