// The top of the stage: scene, scope, day, and how old the data is. What is stale is said here and nowhere else.
import type { BoardContext } from "@rectify/domain/board";
import { widthInEm } from "@rectify/domain/screen/fit-text";
import { type Freshness, freshnessAt } from "@rectify/domain/screen/freshness";
import { useEffect, useState } from "react";
import { formatClock, formatDay, formatInstant, formatWeekday } from "../../shared/i18n/format-day.ts";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { StateShape } from "../../shared/ui/state-shape.tsx";
import { type BoardSearch, isFiltered } from "../../shared/url/board-search.ts";
import { useScreenTexts, useStage } from "./stage-view.ts";
import styles from "./strip.module.css";
import { REFRESH_MS } from "./use-screen-data.ts";

const SECOND_MS = 1000;

/** `frozenAt` (ISO 8601): the figures below are those of then and have no age. */
export type StripProps = {
  name: string;
  board: BoardSearch;
  context: BoardContext;
  dataMs: number;
  connected: boolean;
  frozenAt: string | null;
};

export function Strip({ name, board, context, dataMs, connected, frozenAt }: StripProps) {
  const texts = useScreenTexts();
  const language = useLanguage();
  const { asOf } = useStage();
  const { freshness, now } = useFreshness(dataMs, connected);
  const time = formatClock(dataMs, now, language, context.zone);
  const lost = frozenAt === null && freshness.kind === "lost";
  return (
    <header className={styles.strip} data-stale={frozenAt === null ? freshness.kind : "frozen"}>
      {lost ? (
        <strong className={styles.lost} role="status">
          {texts.stale.lost(time, freshness.minutes)}
        </strong>
      ) : (
        <span className={styles.left}>
          <span className={styles.name}>{name}</span>
          <Scope board={board} context={context} />
        </span>
      )}
      <span className={styles.right}>
        <span>
          {texts.asOf} <b>{formatDay(asOf, language)}</b> {formatWeekday(asOf, language)}
        </span>
        {frozenAt !== null ? (
          <strong className={styles.plate}>{texts.frozenAt(formatInstant(frozenAt, context.zone, language))}</strong>
        ) : lost ? null : (
          <DataTime freshness={freshness} time={time} />
        )}
      </span>
    </header>
  );
}

function DataTime({ freshness, time }: { freshness: Freshness; time: string }) {
  const texts = useScreenTexts();
  if (freshness.kind === "fresh" || freshness.kind === "lost")
    return (
      <span>
        {texts.stale.data} <b>{time}</b>
      </span>
    );
  const words =
    freshness.kind === "back"
      ? texts.stale.back(time)
      : freshness.kind === "late"
        ? texts.stale.late(time, freshness.minutes)
        : texts.stale.reconnecting(time);
  return (
    <strong className={styles.plate} role="status">
      {freshness.kind === "back" ? <StateShape mark="CLOSED" /> : null}
      {words}
    </strong>
  );
}

function useFreshness(dataMs: number, connected: boolean): { freshness: Freshness; now: number } {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  const seen = Math.max(now, dataMs);
  const pulse = { nowMs: seen, dataMs, intervalMs: REFRESH_MS, connected };
  const bad = freshnessAt({ ...pulse, backMs: null }).kind !== "fresh";
  const [was, setWas] = useState<{ bad: boolean; backMs: number | null }>({ bad: false, backMs: null });
  if (was.bad !== bad) setWas({ bad, backMs: bad ? null : seen });
  return { freshness: freshnessAt({ ...pulse, backMs: was.backMs }), now: seen };
}

/** Em of a line of this size; a longer scope is said shorter. */
const SCOPE_EM = 18;

function Scope({ board, context }: Pick<StripProps, "board" | "context">) {
  const texts = useScreenTexts();
  const rounds = board.round ? context.rounds.filter((r) => board.round?.includes(r.id)) : context.rounds;
  const round = !board.round && rounds.length > 1 ? texts.allRounds : rounds.map((r) => r.name).join(texts.and);
  const others = isFiltered({ ...board, round: undefined });
  const parts = [context.place ?? "", round, others ? texts.filtered : ""].filter((text) => text !== "");
  const long = widthInEm(parts.join("　")) > SCOPE_EM;
  const said = long ? [context.place ?? "", others || board.round ? texts.filtered : texts.allRounds] : parts;
  return (
    <>
      {said.map((text) => (
        <span key={text} className={styles.scope}>
          {text}
        </span>
      ))}
    </>
  );
}
