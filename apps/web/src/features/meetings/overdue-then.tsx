import type { FindingRow } from "@rectify/domain/overview";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import plain from "../../shared/ui/plain-table.module.css";
import { useBoard } from "../../shared/url/use-board.ts";
import styles from "./meetings.module.css";
import { useMeetingTexts } from "./use-meeting-texts.ts";

/** The whole red list of then; the card above it shows its head. */
export function OverdueThen({ rows }: { rows: readonly FindingRow[] }) {
  const { t: words } = useTranslation();
  const { t } = useMeetingTexts();
  const board = useBoard();
  if (rows.length === 0) return null;
  return (
    <details className={styles.folded}>
      <summary>{t.look.overdue.title(rows.length)}</summary>
      <div className={plain.scroll}>
        <table className={plain.table}>
          <thead>
            <tr>
              <th scope="col">{t.look.overdue.days}</th>
              <th scope="col">{t.look.overdue.finding}</th>
              <th scope="col">{t.look.overdue.unit}</th>
              <th scope="col">{t.look.overdue.leader}</th>
              <th scope="col">{t.look.overdue.due}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.finding}>
                <td className={plain.number}>{row.daysLate}</td>
                <th scope="row">
                  <Link to="/findings/$finding" params={{ finding: row.finding }} search={board}>
                    {row.text}
                  </Link>
                </th>
                <td>{row.unit}</td>
                <td className={styles.whole}>{row.leader ?? words("words.notStated")}</td>
                <td className={styles.whole}>{row.dueOn}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
