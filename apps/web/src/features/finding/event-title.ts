import type { EventRow, FindingPage } from "@rectify/domain/board";
import type { TFunction } from "i18next";

/** What happened, in words, with the day that an extension or a correction names. */
export function eventTitle(event: EventRow, page: FindingPage, t: TFunction): string {
  if (event.type === "EXTENDED" && event.newDueOn !== null) return t("finding.history.extendedTo", { day: event.newDueOn });
  const voided = page.events.find((other) => other.seq === event.voids);
  if (event.type === "CORRECTED" && voided)
    return t("finding.history.corrects", { day: voided.effectiveOn, event: t(`history.event.${voided.type}`) });
  return t(`history.event.${event.type}`);
}
