// Texts by key. Only the language in use is loaded; the keys of Chinese are the type of both.
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { type Language, rememberLanguage } from "./language.ts";
import { LATE_TEXTS, type LateArea, type LateTexts } from "./late-texts.ts";
import type { zh } from "./zh.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof zh & LateTexts };
  }
}

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, "translation")) return;
  const bundle = language === "zh" ? (await import("./zh.ts")).zh : (await import("./en.ts")).en;
  i18next.addResourceBundle(language, "translation", bundle);
}

/** Areas of late texts that a page has asked for. */
const asked = new Set<LateArea>();

async function loadLate(language: Language, area: LateArea): Promise<void> {
  const texts = await LATE_TEXTS[area][language]();
  i18next.addResourceBundle(language, "translation", { [area]: (texts as Record<string, object>)[area] }, true);
}

/** What a page brings, once the texts it speaks in are there too. */
export async function withTexts<T>(area: LateArea, page: Promise<T>): Promise<T> {
  asked.add(area);
  const [loaded] = await Promise.all([page, loadLate(i18next.language as Language, area)]);
  return loaded;
}

/** Before the first render. Idempotent. */
export async function startI18n(language: Language): Promise<void> {
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({
      lng: language,
      resources: {},
      interpolation: { escapeValue: false }, // React escapes
    });
  }
  await changeLanguage(language);
}

export async function changeLanguage(language: Language): Promise<void> {
  await load(language);
  await Promise.all([...asked].map((area) => loadLate(language, area)));
  await i18next.changeLanguage(language);
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
}

export async function chooseLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  await changeLanguage(language);
}

export { i18next };
