import { categoryOf } from "@rectify/domain/taxonomy";
import { useLanguage } from "../../shared/i18n/use-language.ts";

/** The short name of a category of either level; the code where the taxonomy has none. */
export function useCategoryName(): (code: string) => string {
  const language = useLanguage();
  return (code) => {
    const category = categoryOf(code);
    return category ? (language === "zh" ? category.shortZh : category.shortEn) : code;
  };
}
