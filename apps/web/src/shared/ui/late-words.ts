// How late a finding is, in words: one wording in lists, trees, heads and tables. Lateness that began with a return or a relapse says so, for
// otherwise its few days contradict the due date beside them.
import type { FindingRow } from "@rectify/domain/overview";
import type { TFunction } from "i18next";

export type LateText = Pick<FindingRow, "lateSince" | "lateBy">;

/** "逾期 59 天", "退回后逾期 3 天". */
export function lateWords(t: TFunction, days: number, late?: LateText): string {
  return late?.lateBy && late.lateBy !== "DUE"
    ? t(`words.late.${late.lateBy}`, { count: days })
    : `${t("words.state.OVERDUE")} ${t("words.days", { count: days })}`;
}

/** The day of the return or relapse from which the days are counted; null where they are counted from a due date. */
export function lateFrom(t: TFunction, { lateBy, lateSince }: LateText): string | null {
  return lateBy === null || lateBy === "DUE" || lateSince === null ? null : t(`words.lateFrom.${lateBy}`, { day: lateSince });
}
