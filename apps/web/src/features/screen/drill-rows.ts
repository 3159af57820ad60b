// The rows that are on the wall now and open something, for who steers it from elsewhere.
import { stageHeat } from "@rectify/charts/stage-heat";
import type { UnitRow } from "@rectify/domain/overview";
import type { Scene } from "@rectify/domain/screen/scenes";
import type { WallRow } from "@rectify/domain/screen/wall-state";
import { decisionPages, drillOf } from "./scene-decisions.tsx";
import { overduePages } from "./scene-overdue.tsx";
import { rankingPages } from "./scene-ranking.tsx";
import { type ScreenData, unitsOf } from "./screen-data.ts";
import type { StageView } from "./stage-view.ts";

type Sizes = Pick<StageView, "viewing" | "layout">;

const unitRow = ({ unitId, unit, overdue, rank }: UnitRow): WallRow => ({
  into: { kind: "unit", unitId },
  name: unit,
  text: "",
  overdue,
  daysLate: null,
  rank,
});
const lateRow = ({ finding, unit, text, daysLate }: ScreenData["late"][number]): WallRow => ({
  into: { kind: "finding", finding },
  name: unit,
  text,
  overdue: null,
  daysLate,
  rank: null,
});

/** As many of a unit's late findings as its page shows at most. */
const OF_UNIT = 4;

export function drillRows(scene: Scene, page: number, data: ScreenData, { viewing, layout }: Sizes, unitShown: number | null): WallRow[] {
  const unitUp = unitShown ?? (scene === "unit" ? unitsOf(data)[page]?.unitId : undefined);
  if (unitUp !== undefined)
    return data.late
      .filter((row) => row.unitId === unitUp)
      .slice(0, OF_UNIT)
      .map(lateRow);
  switch (scene) {
    case "ranking":
      return (rankingPages(data, viewing, layout)[page]?.rows ?? []).map(unitRow);
    case "overdue":
      return (overduePages(data, viewing, layout)[page] ?? []).map(lateRow);
    case "heat":
      return stageHeat(data.overview.heat, data.overview.units, viewing.heatUnits).rows.flatMap(({ unit: { unitId } }) =>
        data.overview.units.filter((u) => u.unitId === unitId).map(unitRow),
      );
    case "since":
      return data.newlyLate.flatMap(({ unitId }) => data.overview.units.filter((u) => u.unitId === unitId).map(unitRow));
    case "decisions":
      return (decisionPages(data, viewing, layout)[page] ?? []).flatMap((row) => {
        const into = drillOf(row);
        return into ? [{ into, name: row.unit ?? "", text: row.text, overdue: null, daysLate: row.daysLate, rank: null }] : [];
      });
    default:
      return [];
  }
}
