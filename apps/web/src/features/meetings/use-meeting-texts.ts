import { meetings as en } from "../../shared/i18n/en/meetings.ts";
import type { Language } from "../../shared/i18n/language.ts";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { type MeetingTexts, meetings as zh } from "../../shared/i18n/zh/meetings.ts";

export const MEETING_TEXTS: Record<Language, MeetingTexts> = { zh, en };

/** The texts of these pages come with them: nobody else needs them. */
export function useMeetingTexts(): { t: MeetingTexts; lang: Language } {
  const lang = useLanguage();
  return { t: MEETING_TEXTS[lang], lang };
}
