// What the ranking says in the order in force: where lateness sits, or which unit stands first by a rate or by the gap.
import type { Overview, UnitRow } from "@rectify/domain/overview";
import { formatRate, type Ratio } from "@rectify/domain/ratio";
import { useTranslation } from "react-i18next";
import { rateGap } from "../../shared/figures/rate-gap.ts";
import type { UnitOrder } from "../../shared/url/overview-search.ts";
import { rankTitle } from "./card-titles.ts";

/** `ranked`: the units in the order shown. */
export function useRankTitle(overview: Overview, { by, turned }: { by: UnitOrder; turned: boolean }, ranked: readonly UnitRow[]): string {
  const { t } = useTranslation();
  const first = ranked[0];
  if (first && !turned && (by === "verified" || by === "declared" || by === "gap")) {
    const shown = (unit: UnitRow) => {
      const [declared, verified] = [unit.declared, unit.verified].map((done) => ({ done, total: unit.total })) as [Ratio, Ratio];
      return by === "gap"
        ? t("words.points", { value: rateGap(declared, verified) ?? "—" })
        : formatRate(by === "declared" ? declared : verified);
    };
    const value = shown(first);
    const ties = ranked.filter((unit) => shown(unit) === value).length;
    const name = t(`overview.rank.lead.${by}`);
    return ties === 1
      ? t("overview.rank.first", { name, value, unit: first.unit })
      : t("overview.rank.firstTie", { name, value, unit: first.unit, units: ties });
  }
  return rankTitle(overview, t);
}
