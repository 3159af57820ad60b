// What a move would do, said before its button: the state, the unit's rates, the lateness. Only the fact 逾期 is red.
import type { FindingMoves, MoveEffect } from "@rectify/domain/move-effect";
import type { MoveName } from "@rectify/domain/moves";
import { formatRate } from "@rectify/domain/ratio";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import styles from "./move-card.module.css";

type Piece = { text: string; late?: boolean };

export function MoveEffectText({ move, effect, now }: { move: MoveName; effect: MoveEffect | null; now: FindingMoves }) {
  const { t } = useTranslation();
  const pieces = effect
    ? effectPieces(t, move, effect, now)
    : move === "extend" || move === "correct"
      ? [{ text: t(`moves.effect.${move}`) }]
      : [];
  return (
    <>
      {pieces.map(({ text, late }, i) => (
        <span key={text}>
          {i === 0 ? null : t("moves.and")}
          {late ? <b className={styles.late}>{text}</b> : text}
        </span>
      ))}
    </>
  );
}

function effectPieces(t: TFunction, move: MoveName, effect: MoveEffect, now: FindingMoves): Piece[] {
  const { before, after } = effect.unit;
  const pieces: Piece[] = [];
  if (move === "return" || move === "reopen") pieces.push({ text: t("moves.effect.backToWork") });
  if (move === "correct" && effect.state) pieces.push({ text: t("moves.effect.state", { state: t(`words.state.${effect.state}`) }) });
  if (move === "extend" && effect.dueOn) pieces.push({ text: t("moves.effect.due", { day: effect.dueOn }) });
  if (before.total !== after.total) {
    const counts = { from: before.total, to: after.total };
    pieces.push({ text: after.total < before.total ? t("moves.effect.total", counts) : t("moves.effect.totalBack", counts) });
  }
  const rate = (of: "declared" | "verified") => ({
    from: formatRate({ done: before[of], total: before.total }),
    to: formatRate({ done: after[of], total: after.total }),
    pair: `${after[of]}/${after.total}`,
  });
  if (before.verified !== after.verified || before.total !== after.total)
    pieces.push({ text: t("moves.effect.verified", rate("verified")) });
  if (before.declared !== after.declared || before.total !== after.total)
    pieces.push({ text: t("moves.effect.declared", rate("declared")) });
  else if (before.verified !== after.verified) pieces.push({ text: t("moves.effect.declaredSame") });
  else if (move !== "extend") pieces.push({ text: t("moves.effect.ratesSame") });
  if (now.overdue && !effect.overdue) pieces.push({ text: t("moves.effect.notLate") });
  if (effect.overdue && effect.lateSince) pieces.push({ text: lateWords(t, effect, now), late: true });
  return pieces;
}

function lateWords(t: TFunction, { lateSince, daysLate }: MoveEffect, now: FindingMoves): string {
  if (now.overdue) return t("moves.effect.stillLate", { days: daysLate });
  return lateSince === now.today ? t("moves.effect.lateToday") : t("moves.effect.lateFrom", { day: lateSince ?? "" });
}
