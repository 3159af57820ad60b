// The words of one finding in a list.
import type { FindingRow } from "@rectify/domain/overview";
import { categoryOf } from "@rectify/domain/taxonomy";
import type { TFunction } from "i18next";
import type { Language } from "../../shared/i18n/language.ts";
import type { LateText } from "../../shared/ui/late-words.ts";
import { type Mark, markOf } from "../../shared/ui/mark.ts";
import type { FindingsSearch } from "../../shared/url/findings-search.ts";

export function categoryName(code: string, language: Language): string {
  const category = categoryOf(code);
  return category ? (language === "zh" ? category.shortZh : category.shortEn) : code;
}

/** "退回 1 次", "反弹 1 次", "延期 2 次": what the finding went through, where it did. */
export function turnWords(row: Pick<FindingRow, "returned" | "reopened" | "extensions">, t: TFunction): string[] {
  return (["returned", "reopened", "extensions"] as const).flatMap((turn) =>
    row[turn] > 0 ? [t(`findings.turn.${turn}`, { count: row[turn] })] : [],
  );
}

/** What a row shows of its state: mark, days late, left or waiting, and since when. `original`: in a list by the original date, its lateness by that date. */
export function shownState(row: FindingRow, original: boolean): { mark: Mark; days: number | null; late: LateText } {
  if (original && row.lateOriginal) return { mark: "OVERDUE", days: row.lateOriginal.daysLate, late: row.lateOriginal };
  return { mark: markOf(row), days: row.daysLate ?? row.daysLeft ?? row.awaitingDays, late: row };
}

/** True for a list by the original date: it is shown and ordered by that date throughout. */
export function byOriginal(search: FindingsSearch): boolean {
  return search.overdueOriginal === true;
}
