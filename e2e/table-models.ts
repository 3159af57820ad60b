// The tables that the overview's cards are made of, from an answer, without a browser: twin and workbook draw exactly these.

import { categoryTree } from "@rectify/charts/category-tree";
import type { Overview } from "@rectify/domain/overview";
import { ageingTableModel } from "../apps/web/src/features/overview/ageing-table-model.ts";
import { categoriesTableModel } from "../apps/web/src/features/overview/categories-table-model.ts";
import { heatTableModel } from "../apps/web/src/features/overview/heat-table-model.ts";
import { longestTableModel } from "../apps/web/src/features/overview/longest-table-model.ts";
import { rankTableModel } from "../apps/web/src/features/overview/rank-table-model.ts";
import { sinceTableModel } from "../apps/web/src/features/overview/since-table-model.ts";
import { trendTableModel } from "../apps/web/src/shared/figures/trend-table-model.ts";
import { i18next, startI18n } from "../apps/web/src/shared/i18n/i18n.ts";
import { sheetOf } from "../apps/web/src/shared/tables/table-model.ts";
import { heatModel } from "../packages/charts/src/heat-model.ts";
import { trendModel } from "../packages/charts/src/trend-model.ts";
import { categoryName, type Language, serial } from "./expected-tables.ts";
import type { Cell } from "./read-workbook.ts";

/** name of the card → rows of its sheet, as raw cells. */
export async function modelledTables(o: Overview, language: Language, level: 1 | 2): Promise<Record<string, Cell[][]>> {
  // The language files note the language on the page; here there is none.
  Object.assign(globalThis, { document: { documentElement: {} } });
  await startI18n(language);
  const t = i18next.getFixedT(language);
  const name = (code: string) => categoryName(code, language);
  const models = [
    rankTableModel(o.units, t),
    trendTableModel(trendModel(o.trend).points, {}, t),
    ageingTableModel(o, "", t),
    longestTableModel(o.longestOverdue, name, t),
    sinceTableModel(o.since, o.asOf, (day) => day, t),
    categoriesTableModel(categoryTree(o.categories), name, t),
    heatTableModel(heatModel(o.heat, o.units, level), name, t),
  ];
  return Object.fromEntries(
    models.map((model) => [
      model.name,
      sheetOf(model, t).rows.map((row) =>
        row.map((cell): Cell => {
          if (cell.kind === "text") return cell.text;
          if (cell.kind === "day") return serial(cell.day);
          if (cell.kind === "points") return cell.tenths === null ? "—" : cell.tenths / 10;
          if (cell.kind === "rate") return cell.tenths === null ? "—" : cell.tenths / 1000;
          return cell.value;
        }),
      ),
    ]),
  );
}
