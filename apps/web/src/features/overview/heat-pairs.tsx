// The heat map of a phone: the worst pairs of unit and category, one a line.
import type { HeatPair } from "@rectify/charts/heat-model";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { NumberLink } from "../../shared/ui/number-link.tsx";
import { useBoard } from "../../shared/url/use-board.ts";
import styles from "./heat-card.module.css";
import { HEAT_CONDITION } from "./heat-condition.ts";
import { useCategoryName } from "./use-category-name.ts";

export function HeatPairs({ pairs }: { pairs: readonly HeatPair[] }) {
  const { t } = useTranslation();
  const name = useCategoryName();
  const board = useBoard();
  return (
    <ol className={styles.pairs}>
      {pairs.map(({ row, column, fact }) => (
        <li key={`${row.unitId}${column}`} className={styles.pair}>
          <span className={styles.pairNames}>
            <Link to="/units/$unitId" params={{ unitId: String(row.unitId) }} search={board} className={styles.pairUnit}>
              {row.unit}
            </Link>
            <span className={styles.pairCategory}>{name(column)}</span>
          </span>
          <NumberLink
            condition={HEAT_CONDITION[fact.kind]}
            narrow={{ unit: [row.unitId], category: fact.codes }}
            tone={fact.kind === "overdue" ? "overdue" : "plain"}
            className={styles.pairCount}
          >
            {fact.kind === "overdue"
              ? t("overview.heat.overdueCount", { count: fact.count })
              : t("overview.heat.openCount", { count: fact.count })}
          </NumberLink>
        </li>
      ))}
    </ol>
  );
}
