// Freezing is for ever, so it asks first. What it sends are the sentences of the scenes as the board says them, in both languages.
import type { LocalDate } from "@rectify/domain/local-date";
import { type DecisionRow, decisionFigures, type Headlines, type MeetingPlan } from "@rectify/domain/meeting";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { boardErrorOf } from "../../shared/trpc/board-error.ts";
import { trpc, trpcClient } from "../../shared/trpc/trpc.ts";
import { Card } from "../../shared/ui/card.tsx";
import type { MeetingParts } from "./meeting-parts.ts";
import styles from "./meetings.module.css";
import { MEETING_TEXTS, useMeetingTexts } from "./use-meeting-texts.ts";

/** As long as a headline may be (characters). */
const LONGEST = 300;

type FreezeBoxProps = {
  id: number;
  version: number;
  plan: MeetingPlan;
  agenda: readonly DecisionRow[];
  /** Something typed is not saved yet. */
  dirty: boolean;
  today: LocalDate;
  headlinesOf: MeetingParts["headlinesOf"];
};

/** What the scenes say that are not of the whole board. */
function ownHeadlines({ scenes, heldOn }: MeetingPlan, agenda: readonly DecisionRow[]): Headlines {
  const { open, overdue } = decisionFigures(agenda, heldOn);
  const text = scenes.find(({ scene }) => scene === "text")?.text?.slice(0, LONGEST);
  return {
    ...(scenes.some(({ scene }) => scene === "decisions")
      ? { decisions: { zh: MEETING_TEXTS.zh.sceneDecisions(open, overdue), en: MEETING_TEXTS.en.sceneDecisions(open, overdue) } }
      : {}),
    ...(text === undefined ? {} : { text: { zh: text, en: text } }),
  };
}

export function FreezeBox({ id, version, plan, agenda, dirty, today, headlinesOf }: FreezeBoxProps) {
  const { t: words } = useTranslation();
  const { t } = useMeetingTexts();
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  const freeze = useMutation({
    mutationFn: async () => {
      const { filter, asOf, compareWith } = plan;
      const overview = await trpcClient.progress.overview.query({ filter, asOf, compareWith });
      const scenes = plan.scenes.map(({ scene }) => scene);
      const headlines = { ...(await headlinesOf(overview, scenes, today)), ...ownHeadlines(plan, agenda) };
      return trpcClient.meeting.freeze.mutate({ id, version, headlines });
    },
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" }),
    onError: () => void client.invalidateQueries(trpc.meeting.pathFilter()),
  });
  const close = () => {
    setAsked(false);
    requestAnimationFrame(() => start.current?.focus());
  };
  const sentence = () => {
    const { code } = boardErrorOf(freeze.error);
    return code === "CONFLICT" ? t.prepare.conflict : words(`errors.${code}`);
  };
  return (
    <Card kicker={t.freeze.kicker} title={t.freeze.title} face={{ kind: "data" }}>
      <p>{t.freeze.why}</p>
      {freeze.error ? (
        <p className={styles.fault} role="alert">
          {sentence()}
        </p>
      ) : null}
      <p className={styles.buttons} style={{ marginTop: 12 }}>
        {asked && !dirty ? (
          <>
            <Button type="primary" size="large" autoFocus loading={freeze.isPending} onClick={() => freeze.mutate()}>
              {t.freeze.confirm}
            </Button>
            <Button size="large" onClick={close}>
              {t.freeze.later}
            </Button>
          </>
        ) : (
          <Button ref={start} size="large" disabled={dirty} onClick={() => setAsked(true)}>
            {t.freeze.start}
          </Button>
        )}
        {dirty ? <span className={styles.quiet}>{t.freeze.dirty}</span> : null}
      </p>
    </Card>
  );
}
