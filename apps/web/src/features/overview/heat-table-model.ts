import type { HeatModel } from "@rectify/charts/heat-model";
import type { TFunction } from "i18next";
import { counted, type TableModel, text } from "../../shared/tables/table-model.ts";

/** One row a cell of the map, with all that its colour chooses from: without colours a bare number would not say what it counts. */
export function heatTableModel(model: HeatModel, nameOf: (code: string) => string, t: TFunction): TableModel {
  const rows = [...model.rows, ...model.rest].flatMap((row) =>
    row.facts.flatMap((fact, i): TableModel["rows"] => {
      const code = model.columns[i];
      if (fact === null || code === undefined) return [];
      const narrow = { unit: [row.unitId], category: fact.codes };
      return [
        {
          key: `${row.unitId} ${code}`,
          cells: [
            text(row.unit),
            text(nameOf(code)),
            counted(fact.total, {}, narrow),
            counted(fact.total - fact.verified, { open: true }, narrow),
            counted(fact.overdue, { overdue: true }, narrow),
          ],
        },
      ];
    }),
  );
  return {
    name: "heat",
    figures: ["total", "open", "overdue"],
    columns: [
      { head: t("overview.heat.unit") },
      { head: t("frame.filter.category") },
      { head: t("overview.kpi.total") },
      { head: t("overview.since.open") },
      { head: t("overview.kpi.overdue") },
    ],
    rows,
  };
}
