// Where it sticks: unit by category. A table on the desk; on a phone the worst pairs as a list.
import { type HeatLevel, heatModel, worstPairs } from "@rectify/charts/heat-model";
import type { Overview } from "@rectify/domain/overview";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { PHONE, useMedia } from "../../shared/theme/use-media.ts";
import { Card } from "../../shared/ui/card.tsx";
import type { Face } from "../../shared/ui/face.ts";
import { SwitchRow } from "../../shared/ui/switch-row.tsx";
import type { OverviewSearch } from "../../shared/url/overview-search.ts";
import { heatTitle } from "./card-titles.ts";
import styles from "./heat-card.module.css";
import { HeatPairs } from "./heat-pairs.tsx";
import { HeatTable } from "./heat-table.tsx";
import { heatTableModel } from "./heat-table-model.ts";
import page from "./overview-page.module.css";
import { useCategoryName } from "./use-category-name.ts";

const PAIRS = 8;

export function HeatCard({ overview, face }: { overview: Overview; face: Face }) {
  const { t } = useTranslation();
  const phone = useMedia(PHONE);
  const [all, setAll] = useState(false);
  const level: HeatLevel = (useSearch({ strict: false }) as OverviewSearch).heat === "2" ? 2 : 1;
  const model = useMemo(() => heatModel(overview.heat, overview.units, level), [overview, level]);
  const name = useCategoryName();
  const title = heatTitle(model, name, t);
  const pairs = worstPairs(model);
  const rows = all || model.rows.length === 0 ? [...model.rows, ...model.rest] : model.rows;
  const shownPairs = all ? pairs : pairs.slice(0, PAIRS);
  const kicker = phone
    ? t("overview.heat.kickerPairs", { count: shownPairs.length })
    : rows.length === model.rows.length
      ? t("overview.heat.kicker", { count: rows.length })
      : t("overview.heat.kickerAll", { count: rows.length });
  const more = phone
    ? pairs.length > PAIRS && t("overview.heat.showAllPairs", { count: pairs.length })
    : model.rest.length > 0 && model.rows.length > 0 && t("overview.heat.showAll", { count: model.rows.length + model.rest.length });
  return (
    <Card
      className={page.heat}
      face={face}
      kicker={kicker}
      title={title}
      extra={<LevelSwitch level={level} />}
      table={heatTableModel(model, name, t)}
      drawing
    >
      {phone ? <HeatPairs pairs={shownPairs} /> : <HeatTable model={model} rows={rows} level={level} label={title} />}
      {more ? (
        <p className={styles.foot}>
          <button type="button" className={styles.all} aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t("overview.heat.showFewer") : more}
          </button>
        </p>
      ) : null}
    </Card>
  );
}

/** Kept in the URL, like the order of the ranking. */
function LevelSwitch({ level }: { level: HeatLevel }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <SwitchRow
      label={t("overview.heat.level.label")}
      value={level === 1 ? "1" : "2"}
      options={(["1", "2"] as const).map((value) => ({ value, label: t(`overview.heat.level.${value}`) }))}
      onChange={(value) =>
        void navigate({
          to: ".",
          search: (now: object) => ({ ...now, heat: value === "2" ? value : undefined }) as never,
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}
