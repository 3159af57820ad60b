// Units, worst first. An HTML table: selectable, focusable, its own twin.
import type { LocalDate } from "@rectify/domain/local-date";
import type { UnitRow } from "@rectify/domain/overview";
import { formatRate } from "@rectify/domain/ratio";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Definition } from "../../shared/ui/definition.tsx";
import { NumberLink } from "../../shared/ui/number-link.tsx";
import { ProgressBar } from "../../shared/ui/progress-bar.tsx";
import { RatioPair } from "../../shared/ui/ratio-text.tsx";
import { useBoard } from "../../shared/url/use-board.ts";
import styles from "./rank-table.module.css";

export function RankTable({ units, label, asOf }: { units: readonly UnitRow[]; label: string; asOf: LocalDate }) {
  const { t } = useTranslation();
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className={styles.rank}>
            <Definition of="rank" asOf={asOf}>
              {t("overview.rank.rank")}
            </Definition>
          </th>
          <th scope="col">{t("overview.rank.unit")}</th>
          <th scope="col" className={styles.bar}>
            <span className="visually-hidden">{t("overview.rank.progress")}</span>
          </th>
          <th scope="col" colSpan={2} className={styles.rates}>
            <Definition of="verified" asOf={asOf}>
              {t("words.rateShort.verified")}
            </Definition>
          </th>
          <th scope="col" colSpan={2} className={styles.rates}>
            <Definition of="declared" asOf={asOf}>
              {t("words.rateShort.declared")}
            </Definition>
          </th>
          <th scope="col" className={styles.late}>
            <Definition of="overdue" asOf={asOf}>
              {t("overview.rank.overdue")}
            </Definition>
          </th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <RankRow key={unit.unitId} unit={unit} />
        ))}
      </tbody>
    </table>
  );
}

function RankRow({ unit }: { unit: UnitRow }) {
  const { t } = useTranslation();
  const board = useBoard();
  const narrow = { unit: [unit.unitId] };
  const verified = { done: unit.verified, total: unit.total };
  const declared = { done: unit.declared, total: unit.total };
  return (
    <tr>
      <td className={styles.rank}>{unit.rank ?? "—"}</td>
      <th scope="row" className={styles.unit}>
        <Link to="/units/$unitId" params={{ unitId: String(unit.unitId) }} search={board} title={unit.fullName} className={styles.name}>
          {unit.unit}
        </Link>
      </th>
      <td className={styles.bar}>
        <NumberLink condition={{}} narrow={narrow} className={styles.barLink}>
          <ProgressBar row={unit} />
        </NumberLink>
      </td>
      <td className={styles.rate} data-label={t("words.rateShort.verified")}>
        <b>{formatRate(verified)}</b>
      </td>
      <td className={styles.pair}>
        <RatioPair ratio={verified} lists={{ done: { states: ["CLOSED"] }, total: {}, narrow }} />
      </td>
      <td className={styles.rate} data-label={t("words.rateShort.declared")}>
        {formatRate(declared)}
      </td>
      <td className={styles.pair}>
        <RatioPair ratio={declared} lists={{ done: { declared: true }, total: {}, narrow }} />
      </td>
      <td className={styles.late} data-label={t("overview.rank.overdue")}>
        <NumberLink condition={{ overdue: true }} narrow={narrow} tone={unit.overdue > 0 ? "overdue" : "muted"}>
          {unit.overdue}
        </NumberLink>
      </td>
    </tr>
  );
}
