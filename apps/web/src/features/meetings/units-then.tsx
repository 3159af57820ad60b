// The units one by one as they were frozen: what the ranking above does not say of each.
import type { FrozenMeeting } from "@rectify/domain/meeting";
import { formatRate } from "@rectify/domain/ratio";
import { useTranslation } from "react-i18next";
import plain from "../../shared/ui/plain-table.module.css";
import styles from "./meetings.module.css";
import { useMeetingTexts } from "./use-meeting-texts.ts";

/** Nothing where the meeting had no such scene. */
export function UnitsThen({ frozen: { spotlights, overview } }: { frozen: FrozenMeeting }) {
  const { t: words } = useTranslation();
  const { t } = useMeetingTexts();
  if (spotlights === null || spotlights.length === 0) return null;
  const names = new Map(overview.units.map(({ unitId, unit }) => [unitId, unit]));
  const { figure } = t.difference;
  return (
    <details className={styles.folded}>
      <summary>{t.look.unitsThen(spotlights.length)}</summary>
      <div className={plain.scroll}>
        <table className={plain.table}>
          <thead>
            <tr>
              <th scope="col">{t.look.overdue.unit}</th>
              <th scope="col">{figure.total}</th>
              <th scope="col">{words("words.rate.declared")}</th>
              <th scope="col">{words("words.rate.verified")}</th>
              <th scope="col">{figure.overdue}</th>
              <th scope="col">{figure.dueSoon}</th>
              <th scope="col">{figure.awaitingVerification}</th>
              <th scope="col">{words("words.rate.onTime")}</th>
            </tr>
          </thead>
          <tbody>
            {spotlights.map(({ unitId, overview: own }) => (
              <tr key={unitId}>
                <th scope="row" className={styles.unitThen}>
                  {names.get(unitId) ?? unitId}
                </th>
                <td className={plain.number}>{own.total}</td>
                <td className={plain.number}>{formatRate(own.declared)}</td>
                <td className={plain.number}>{formatRate(own.verified)}</td>
                <td className={plain.number}>{own.overdue}</td>
                <td className={plain.number}>{own.dueSoon}</td>
                <td className={plain.number}>{own.awaitingVerification}</td>
                <td className={plain.number}>{formatRate(own.onTime)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
