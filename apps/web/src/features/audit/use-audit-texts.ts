import { audit as en } from "../../shared/i18n/en/audit.ts";
import type { Language } from "../../shared/i18n/language.ts";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { type AuditTexts, audit as zh } from "../../shared/i18n/zh/audit.ts";

/** The page's texts come with the page: nobody else needs them. */
export function useAuditTexts(): { t: AuditTexts; lang: Language } {
  const lang = useLanguage();
  return { t: lang === "zh" ? zh : en, lang };
}
