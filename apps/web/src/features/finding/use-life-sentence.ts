// What the life line shows, in one sentence: where the finding stands, and what it went through on the way.
import type { FindingPage } from "@rectify/domain/board";
import { daysBetween } from "@rectify/domain/local-date";
import { useTranslation } from "react-i18next";
import { lateWords } from "../../shared/ui/late-words.ts";

export function useLifeSentence(page: FindingPage): string {
  const { t } = useTranslation();
  const turns = (["extensions", "returned", "reopened"] as const).flatMap((turn) =>
    page[turn] > 0 ? [t(`finding.turn.${turn}`, { count: page[turn] })] : [],
  );
  return [standing(), ...turns].join(t("finding.next"));

  function standing(): string {
    const span = page.lifeLine.at(-1);
    const first = page.lifeLine[0];
    if (page.overdue) {
      const days = page.daysLate ?? 0;
      return page.lateBy === "DUE" ? t("finding.life.late", { count: days }) : lateWords(t, days, page);
    }
    if (page.state === "COMPLETED") return t("finding.life.awaiting", { count: page.awaitingDays ?? 0 });
    if (page.state === "CLOSED" && span && first) return t("finding.life.closed", { count: daysBetween(first.from, span.from) });
    if (page.state === "CANCELLED") return t("finding.life.cancelled");
    if (page.dueOn === null) return t("finding.life.noDue");
    const left = daysBetween(page.asOf, page.dueOn);
    return left < 0 ? t("finding.life.sustained") : t("finding.life.left", { count: left });
  }
}
