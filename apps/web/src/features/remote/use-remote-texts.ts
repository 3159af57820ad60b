import { remote as en } from "../../shared/i18n/en/remote.ts";
import type { Language } from "../../shared/i18n/language.ts";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { type RemoteTexts, remote as zh } from "../../shared/i18n/zh/remote.ts";

const TEXTS: Record<Language, RemoteTexts> = { zh, en };

export function useRemoteTexts(): { t: RemoteTexts; lang: Language } {
  const lang = useLanguage();
  return { t: TEXTS[lang], lang };
}
