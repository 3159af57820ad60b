// Somebody else moved the finding meanwhile: what stands now and what was typed, side by side. Nothing typed is lost.
import { useTranslation } from "react-i18next";
import { actorName } from "./actor-name.ts";
import styles from "./move-card.module.css";
import type { Conflict } from "./use-give-move.ts";

/** `mine`: the order as typed, in words. `possible`: it can be given upon what stands now. */
export function MoveConflict({
  conflict,
  mine,
  possible,
}: {
  conflict: Conflict;
  mine: { title: string; reason: string };
  possible: boolean;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.conflict} role="alert">
      <h3>{t("moves.conflict.title")}</h3>
      <dl>
        <dt>{t("moves.conflict.now")}</dt>
        <dd>
          {conflict.events.length === 0 ? t("moves.conflict.words") : null}
          {conflict.events.map((e) => (
            <div key={e.seq}>
              {t("moves.eventLine", { day: e.effectiveOn, event: t(`history.event.${e.type}`) })}
              <span className={styles.said}>
                {e.reason === null ? actorName(t, e.actor) : t("finding.history.said", { who: actorName(t, e.actor), words: e.reason })}
              </span>
            </div>
          ))}
        </dd>
        <dt>{t("moves.conflict.mine")}</dt>
        <dd>
          {mine.title}
          <span className={styles.said}>{mine.reason}</span>
        </dd>
      </dl>
      <p>{t(possible ? "moves.conflict.yours" : "moves.conflict.gone")}</p>
    </div>
  );
}
