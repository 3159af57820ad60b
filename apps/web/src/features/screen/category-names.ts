import { categoryOf } from "@rectify/domain/taxonomy";
import type { Language } from "../../shared/i18n/language.ts";
import { useLanguage } from "../../shared/i18n/use-language.ts";

/** Names of categories of either level; the code where the taxonomy has none. */
export type CategoryNames = { short(code: string): string; long(code: string): string };

const NAMES: Record<Language, CategoryNames> = {
  zh: { short: (code) => categoryOf(code)?.shortZh ?? code, long: (code) => categoryOf(code)?.zh ?? code },
  en: { short: (code) => categoryOf(code)?.shortEn ?? code, long: (code) => categoryOf(code)?.en ?? code },
};

export function useCategoryNames(): CategoryNames {
  return NAMES[useLanguage()];
}
