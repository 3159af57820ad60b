// What one may do to the finding now: each move says what it changes before it can be confirmed. Seen as of a past day, it only looks.
import type { FindingPage } from "@rectify/domain/board";
import type { State } from "@rectify/domain/finding";
import type { FindingMoves } from "@rectify/domain/move-effect";
import type { MoveName } from "@rectify/domain/moves";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../shared/trpc/trpc.ts";
import { Card } from "../../shared/ui/card.tsx";
import { type Face, useFace } from "../../shared/ui/face.ts";
import { useBoard } from "../../shared/url/use-board.ts";
import styles from "./move-card.module.css";
import { MoveEffectText } from "./move-effect-text.tsx";
import { MoveForm } from "./move-form.tsx";
import { refusalSentence } from "./move-refusal.ts";

export function MoveCard({ page }: { page: FindingPage }) {
  const { t } = useTranslation();
  const { asOf, ...board } = useBoard();
  const query = useQuery(trpc.finding.moves.queryOptions({ id: page.finding }));
  const [done, setDone] = useState<MoveName | null>(null);
  const face = useFace(query);
  const now = query.data;
  const possible = now?.moves.filter((m) => m.refusal?.code !== "STATE").map((m) => m.move) ?? [];
  if (now && possible.length === 0 && !done) return null;
  const past = asOf !== undefined && now !== undefined && asOf !== now.today;
  const look: Face = past
    ? {
        kind: "empty",
        headline: t("moves.past", { day: asOf }),
        why: t("moves.pastWhy"),
        next: (
          <Link to="/findings/$finding" params={{ finding: page.finding }} search={board}>
            {t("moves.today")}
          </Link>
        ),
      }
    : face;
  return (
    <Card
      kicker={t("moves.kicker")}
      title={now?.state ? titleOf(t, now.state, possible) : ""}
      face={look}
      lines={5}
      className={styles.card}
    >
      {now && !past ? <Offers page={page} now={now} onDone={setDone} /> : null}
      <p role="status" className={done ? styles.done : undefined}>
        {done ? t("moves.done", { move: t(`moves.name.${done}`) }) : null}
      </p>
    </Card>
  );
}

/** Asks what there is to decide; of who cannot decide it, it asks nothing. */
function titleOf(t: TFunction, state: State, possible: readonly MoveName[]): string {
  if (state === "COMPLETED" && !possible.includes("closeOut")) return t("moves.waiting.COMPLETED");
  if (state === "CLOSED" && !possible.includes("reopen")) return t("moves.waiting.CLOSED");
  return t(`moves.title.${state}`);
}

type OffersProps = { page: FindingPage; now: FindingMoves; onDone: (move: MoveName | null) => void };

function Offers({ page, now, onDone }: OffersProps) {
  const { t } = useTranslation();
  const group = useId();
  const [chosen, setChosen] = useState<MoveName | null>(null);
  const box = useRef<HTMLFieldSetElement>(null);
  // A move that has become impossible stays in view while its form is open: what was typed must not vanish.
  const offers = now.moves.filter((m) => m.move === chosen || m.refusal?.code !== "STATE").filter(offered);
  return (
    <>
      <fieldset ref={box} tabIndex={-1}>
        <legend className="visually-hidden">{t("moves.choose")}</legend>
        {offers.map(({ move, refusal, effect }) => (
          <label key={move} className={styles.option}>
            <input
              type="radio"
              name={group}
              checked={chosen === move}
              aria-labelledby={`${group}${move}`}
              aria-describedby={`${group}${move}-effect`}
              disabled={refusal !== null && refusal.code !== "NEW_DUE_MISSING" && chosen !== move}
              onChange={() => {
                onDone(null);
                setChosen(move);
              }}
            />
            <span>
              <span id={`${group}${move}`} className={styles.name}>
                {t(`moves.name.${move}`)}
              </span>
              <span id={`${group}${move}-effect`} className={styles.effect}>
                {refusal && refusal.code !== "NEW_DUE_MISSING" ? (
                  refusalSentence(t, refusal)
                ) : (
                  <MoveEffectText move={move} effect={effect} now={now} />
                )}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {chosen ? (
        <MoveForm
          key={chosen}
          move={chosen}
          page={page}
          now={now}
          onClose={(done) => {
            setChosen(null);
            // The button that had the focus is gone.
            box.current?.focus();
            onDone(done ? chosen : null);
          }}
        />
      ) : null}
    </>
  );
}

/** Without a stated due date there is nothing to extend, and that is no fault to point at. */
function offered({ refusal }: FindingMoves["moves"][number]): boolean {
  return refusal?.code !== "DUE_NOT_STATED" && refusal?.code !== "NOT_REGISTERED";
}
