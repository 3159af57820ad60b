// What the sentence of the overview says, before it is words with links or words alone.
import type { LocalDate } from "@rectify/domain/local-date";
import type { Overview } from "@rectify/domain/overview";
import { formatRate } from "@rectify/domain/ratio";
import type { TFunction } from "i18next";
import { formatShortDay } from "../../shared/i18n/format-day.ts";
import type { Language } from "../../shared/i18n/language.ts";
import { overdueConcentration } from "./concentration.ts";

/** `today` decides whether the year has to be said. */
export function progressFacts(overview: Overview, language: Language, today: LocalDate) {
  return {
    day: formatShortDay(overview.asOf, language, today),
    units: overview.units.filter((u) => u.total > 0).length,
    total: overview.total,
    closed: overview.verified.done,
    rate: formatRate(overview.verified),
  };
}

/** `where`: the clause that says in which units; `unitIds` are those it names. */
export function overdueFacts(overview: Overview, language: Language, t: TFunction) {
  const change = overview.overdue - overview.before.overdue;
  const from = formatShortDay(overview.since.from, language, overview.asOf);
  const { late, top, topOverdue } = overdueConcentration(overview.units);
  const where = top.length === 0 ? "end" : late === 1 ? "one" : top.length === late ? "all" : top.length === 1 ? "topOne" : "top";
  return {
    overdue: overview.overdue,
    change: t(`overview.headline.${change > 0 ? "more" : change < 0 ? "fewer" : "same"}`, { count: Math.abs(change), from }),
    where: where as "end" | "one" | "all" | "topOne" | "top",
    count: topOverdue,
    units: top.length,
    unit: top[0]?.unit ?? "",
    unitIds: top.map((u) => u.unitId),
  };
}
