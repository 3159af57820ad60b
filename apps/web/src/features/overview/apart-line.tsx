import type { UnitRow } from "@rectify/domain/overview";
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { useBoard } from "../../shared/url/use-board.ts";
import styles from "./overview-page.module.css";
import { unitsApart } from "./rank-order.ts";

const NAMED = 2;

/** Units that are not ranked, why, and which they are. */
export function ApartLine({ units }: { units: readonly UnitRow[] }) {
  const { t } = useTranslation();
  const board = useBoard();
  const apart = unitsApart(units);
  if (apart.length === 0) return <span />;
  return (
    <span>
      {t("overview.rank.apart")}
      {apart.map((group, i) => (
        <Fragment key={group.reason}>
          {i > 0 ? t("overview.rank.and") : null}
          {t(`overview.rank.${group.reason}`, { count: group.units.length })}
          {group.units.slice(0, NAMED).map((unit, at) => (
            // The bracket stays with the name behind it.
            <span key={unit.unitId} className={styles.whole}>
              {t(at > 0 ? "overview.rank.comma" : "overview.rank.open")}
              <Link
                to="/units/$unitId"
                params={{ unitId: String(unit.unitId) }}
                search={board}
                title={unit.fullName}
                className={styles.inText}
              >
                {unit.unit}
              </Link>
            </span>
          ))}
          {group.units.length > NAMED ? t("overview.rank.more") : null}
          {t("overview.rank.close")}
        </Fragment>
      ))}
    </span>
  );
}
