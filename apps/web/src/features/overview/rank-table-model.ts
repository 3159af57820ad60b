import type { UnitRow } from "@rectify/domain/overview";
import type { Ratio } from "@rectify/domain/ratio";
import type { TFunction } from "i18next";
import { gapTenths } from "../../shared/figures/rate-gap.ts";
import { counted, type TableModel, text } from "../../shared/tables/table-model.ts";

/** Units in the order given, both rates with their counts and their distance. */
export function rankTableModel(units: readonly UnitRow[], t: TFunction): TableModel {
  return {
    name: "rank",
    figures: ["rank", "verified", "declared", "overdue"],
    columns: [
      { head: t("overview.rank.unit") },
      { head: t("overview.rank.rank") },
      { head: t("words.rate.verified"), short: t("words.rateShort.verified"), rate: true },
      { head: t("words.rate.declared"), short: t("words.rateShort.declared"), rate: true },
      { head: t("overview.rank.gap") },
      { head: t("overview.rank.overdue") },
    ],
    rows: units.map((unit) => {
      const narrow = { unit: [unit.unitId] };
      const total = { condition: {}, narrow };
      const [verified, declared] = [unit.verified, unit.declared].map((done) => ({ done, total: unit.total })) as [Ratio, Ratio];
      return {
        key: String(unit.unitId),
        cells: [
          text(unit.unit),
          unit.rank === null ? text("—") : { kind: "count", value: unit.rank },
          { kind: "rate", ratio: verified, done: { condition: { states: ["CLOSED"] }, narrow }, total },
          { kind: "rate", ratio: declared, done: { condition: { declared: true }, narrow }, total },
          { kind: "points", tenths: gapTenths(declared, verified) },
          counted(unit.overdue, { overdue: true }, narrow),
        ],
      };
    }),
  };
}
