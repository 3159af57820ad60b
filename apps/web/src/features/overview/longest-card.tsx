import type { OverdueFinding, Overview } from "@rectify/domain/overview";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { formatShortDay } from "../../shared/i18n/format-day.ts";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { PHONE, ROOMY, useMedia } from "../../shared/theme/use-media.ts";
import { Card } from "../../shared/ui/card.tsx";
import type { Face } from "../../shared/ui/face.ts";
import { NumberLink } from "../../shared/ui/number-link.tsx";
import { useBoard } from "../../shared/url/use-board.ts";
import { longestTitle } from "./card-titles.ts";
import styles from "./longest-card.module.css";
import { longestTableModel, turnsOf } from "./longest-table-model.ts";
import page from "./overview-page.module.css";
import { useCategoryName } from "./use-category-name.ts";

const ROWS = 8;
const ROWS_PHONE = 5;

/** `fewer`: rows given up for a banner above, where the card stands in the first screen. */
export function LongestCard({ overview, face, fewer }: { overview: Overview; face: Face; fewer: number }) {
  const { t } = useTranslation();
  const phone = useMedia(PHONE);
  const roomy = useMedia(ROOMY);
  const name = useCategoryName();
  const language = useLanguage();
  const rows = overview.longestOverdue.slice(0, phone ? ROWS_PHONE : roomy ? ROWS - fewer : ROWS);
  const shown: Face =
    face.kind === "data" && rows.length === 0
      ? {
          kind: "empty",
          headline: t("overview.ageing.none"),
          why: t("overview.ageing.noneWhy", { day: formatShortDay(overview.asOf, language) }),
        }
      : face;
  return (
    <Card
      className={page.longest}
      face={shown}
      kicker={t("overview.longest.kicker")}
      title={longestTitle(overview, t)}
      extra={
        <NumberLink condition={{ overdue: true }} className={styles.all}>
          {t("overview.longest.all", { count: overview.overdue })}
        </NumberLink>
      }
      table={longestTableModel(overview.longestOverdue, name, t)}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.days}>
              {t("overview.longest.days")}
            </th>
            <th scope="col">{t("overview.longest.finding")}</th>
            <th scope="col" className={styles.leader}>
              {t("overview.longest.leader")}
            </th>
            <th scope="col" className={styles.due}>
              {t("overview.longest.due")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LongestRow key={row.finding} row={row} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function LongestRow({ row }: { row: OverdueFinding }) {
  const { t } = useTranslation();
  const name = useCategoryName();
  const board = useBoard();
  const notes = [row.unit, name(row.category), ...turnsOf(row, t)];
  return (
    <tr>
      <td className={styles.days}>{t("words.days", { count: row.days })}</td>
      <th scope="row">
        <Link to="/findings/$finding" params={{ finding: row.finding }} search={board} className={styles.text} title={row.text}>
          {row.text}
        </Link>
        <span className={styles.note}>{notes.join(" · ")}</span>
        <span className={styles.phoneNote}>
          {t("overview.longest.leader")} {row.leader ?? t("words.notStated")}
        </span>
      </th>
      <td className={styles.leader}>{row.leader ?? t("words.notStated")}</td>
      <td className={styles.due}>
        {row.dueOn}
        {row.originalDueOn === row.dueOn ? null : (
          <span className={styles.note}>{t("overview.longest.originalDue", { day: row.originalDueOn })}</span>
        )}
      </td>
    </tr>
  );
}
