import type { FindingPage } from "@rectify/domain/board";
import { useTranslation } from "react-i18next";
import { Card } from "../../shared/ui/card.tsx";
import type { Face } from "../../shared/ui/face.ts";
import styles from "./finding-page.module.css";
import { measuresTableModel } from "./finding-table-models.ts";

export function MeasuresCard({ page }: { page: FindingPage }) {
  const { t } = useTranslation();
  const face: Face =
    page.measures.length === 0
      ? { kind: "empty", headline: t("finding.measures.none"), why: t("finding.measures.noneWhy") }
      : { kind: "data" };
  const title = t("finding.measures.title", { count: page.measures.length });
  const hasProgress = page.measures.some((measure) => measure.progress !== null);
  const hasDue = page.measures.some((measure) => measure.dueOn !== null);
  const missing = <span className={styles.missing}>{t("words.notStated")}</span>;
  return (
    <Card face={face} kicker={t("finding.measures.kicker")} title={title} table={measuresTableModel(page, t)}>
      <table className={styles.measures} aria-label={title}>
        <thead>
          <tr>
            <th scope="col" className={styles.no}>
              {t("finding.measures.no")}
            </th>
            <th scope="col">{t("finding.measures.text")}</th>
            {hasProgress ? (
              <th scope="col" className={styles.progress}>
                {t("finding.measures.progress")}
              </th>
            ) : null}
            {hasDue ? (
              <th scope="col" className={styles.day}>
                {t("finding.measures.due")}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {page.measures.map((measure) => (
            <tr key={measure.no}>
              <td className={styles.no}>{measure.no}</td>
              <th scope="row">{measure.text}</th>
              {hasProgress ? <td className={styles.progress}>{measure.progress ?? missing}</td> : null}
              {hasDue ? <td className={styles.day}>{measure.dueOn ?? missing}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      {hasProgress ? null : <p className={styles.foot}>{t("finding.measures.noProgress")}</p>}
      {hasDue ? null : <p className={styles.foot}>{t("finding.measures.noDue")}</p>}
    </Card>
  );
}
