import { ageingModel } from "@rectify/charts/ageing-model";
import type { Overview } from "@rectify/domain/overview";
import type { TFunction } from "i18next";
import { counted, type TableModel, text } from "../../shared/tables/table-model.ts";

/** `since`: the words for "since the comparison day". */
export function ageingTableModel(overview: Overview, since: string, t: TFunction): TableModel {
  const model = ageingModel(overview);
  return {
    name: "ageing",
    figures: ["ageing", "overdue"],
    columns: [
      { head: t("overview.ageing.band") },
      { head: t("overview.ageing.inForce") },
      { head: t("overview.ageing.original") },
      { head: since },
    ],
    rows: model.rows.map(({ band, inForce, original }) => ({
      key: band,
      cells: [
        text(t(`words.band.${band}`)),
        counted(inForce, { overdue: true, ageing: band }),
        counted(original, { overdueOriginal: true, ageing: band }),
        { kind: "change", value: inForce - overview.before.ageing[band] },
      ],
    })),
    sum: [
      text(t("words.total")),
      counted(model.total, { overdue: true }),
      counted(model.totalOriginal, { overdueOriginal: true }),
      { kind: "change", value: overview.overdue - overview.before.overdue },
    ],
  };
}
