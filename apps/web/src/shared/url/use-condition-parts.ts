import type { LocalDate } from "@rectify/domain/local-date";
import { useTranslation } from "react-i18next";
import { formatShortDay } from "../i18n/format-day.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { type ConditionPart, conditionParts } from "./condition-parts.ts";
import { conditionOf, type ListSearch } from "./list-search.ts";
import { useCompareDefault } from "./use-compare-day.ts";

/** The words of a list's condition. `asOf` is null while it is not known; a movement counts from the last meeting unless the URL says otherwise. */
export function useConditionParts(search: ListSearch, asOf: LocalDate | null): ConditionPart[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const standard = useCompareDefault();
  const from = search.compareWith ?? (asOf === null ? null : standard(asOf));
  return conditionParts(conditionOf(search), t, from === null ? "" : formatShortDay(from, language, asOf ?? from));
}
