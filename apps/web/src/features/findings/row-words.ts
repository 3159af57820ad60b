// The words of one finding in a list.
import type { FindingRow } from "@rectify/domain/overview";
import { categoryOf } from "@rectify/domain/taxonomy";
import type { TFunction } from "i18next";
import type { Language } from "../../shared/i18n/language.ts";

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

/** Days that stand behind the state word: late, left, or waiting. */
export function markDays(row: Pick<FindingRow, "daysLate" | "daysLeft" | "awaitingDays">): number | null {
  return row.daysLate ?? row.daysLeft ?? row.awaitingDays;
}
