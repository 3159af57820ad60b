import { decisions as en } from "../i18n/en/decisions.ts";
import type { Language } from "../i18n/language.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { type DecisionTexts, decisions as zh } from "../i18n/zh/decisions.ts";

export const DECISION_TEXTS: Record<Language, DecisionTexts> = { zh, en };

/** They come with what shows decisions: the first page does without them. */
export function useDecisionTexts(): { t: DecisionTexts; lang: Language } {
  const lang = useLanguage();
  return { t: DECISION_TEXTS[lang], lang };
}
