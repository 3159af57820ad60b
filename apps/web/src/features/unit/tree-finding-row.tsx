import type { TreeFinding } from "@rectify/domain/board";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { markOf } from "../../shared/ui/mark.ts";
import { StateWord } from "../../shared/ui/state-word.tsx";
import { useBoard } from "../../shared/url/use-board.ts";
import styles from "./tree-card.module.css";

/** State and days, text with the latest word on it, leader, measures, date in force. The whole row opens the finding. */
export function TreeFindingRow({ finding }: { finding: TreeFinding }) {
  const { t } = useTranslation();
  const board = useBoard();
  const { latestEvent: latest, dueOn, originalDueOn } = finding;
  const told = latest !== null && latest.type !== "REGISTERED" && finding.state !== "CLOSED";
  return (
    <tr className={styles.finding}>
      <td className={styles.state}>
        <StateWord mark={markOf(finding)} days={finding.daysLate ?? finding.daysLeft ?? finding.awaitingDays} late={finding} />
      </td>
      <th scope="row">
        <Link to="/findings/$finding" params={{ finding: finding.finding }} search={board} className={styles.link}>
          {finding.text}
        </Link>
        {told ? (
          <span className={styles.note}>
            {t(latest.reason === null ? "unit.tree.latest" : "unit.tree.latestWhy", {
              day: latest.day,
              event: t(`history.event.${latest.type}`),
              reason: latest.reason ?? "",
            })}
          </span>
        ) : null}
      </th>
      <td className={styles.leader} data-label={t("unit.tree.leader")}>
        {finding.leader ?? <span className={styles.missing}>{t("words.notStated")}</span>}
      </td>
      <td className={styles.measures}>
        {finding.measures === 0 ? <span className={styles.missing}>—</span> : t("unit.tree.measureCount", { count: finding.measures })}
      </td>
      <td className={styles.due} data-label={t("unit.tree.due")}>
        {dueOn ?? <span className={styles.missing}>{t("words.notStated")}</span>}
        {dueOn !== null && originalDueOn !== null && originalDueOn !== dueOn ? (
          <span className={styles.note}>{t("words.original", { value: originalDueOn })}</span>
        ) : null}
      </td>
    </tr>
  );
}
