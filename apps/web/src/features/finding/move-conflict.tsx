// Somebody else moved the finding meanwhile: what stands now, above what was typed, which stays.
import { useTranslation } from "react-i18next";
import { actorName } from "./actor-name.ts";
import styles from "./move-card.module.css";
import type { Conflict } from "./use-give-move.ts";

export function MoveConflict({ conflict }: { conflict: Conflict }) {
  const { t } = useTranslation();
  return (
    <div className={styles.conflict} role="alert">
      <h3>{t("moves.conflict.title")}</h3>
      {conflict.events.length === 0 ? <p>{t("moves.conflict.words")}</p> : <p className={styles.said}>{t("moves.conflict.now")}</p>}
      <ul>
        {conflict.events.map((e) => (
          <li key={e.seq}>
            {t("moves.eventLine", { day: e.effectiveOn, event: t(`history.event.${e.type}`) })}
            <span className={styles.said}>
              {e.reason === null ? actorName(t, e.actor) : t("finding.history.said", { who: actorName(t, e.actor), words: e.reason })}
            </span>
          </li>
        ))}
      </ul>
      <p>{t("moves.conflict.yours")}</p>
    </div>
  );
}
