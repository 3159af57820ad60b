// Which of the two languages: `?lang=` once, else the stored choice, else what the browser prefers; Chinese first.
export const LANGUAGES = ["zh", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each by its own name, whatever the language of the page. */
export const LANGUAGE_NAMES: Record<Language, string> = { zh: "中", en: "EN" };

const KEY = "rectify.language";
const asLanguage = (text: string | null | undefined) => LANGUAGES.find((l) => l === text);

/** `preferred` are the browser's languages, best first ("en-GB", "zh-CN"). */
export function pickLanguage(search: string, stored: string | null, preferred: readonly string[]): Language {
  const wanted = asLanguage(new URLSearchParams(search).get("lang")) ?? asLanguage(stored);
  if (wanted) return wanted;
  return preferred.map((tag) => asLanguage(tag.slice(0, 2).toLowerCase())).find(Boolean) ?? "zh";
}

export function initialLanguage(): Language {
  return pickLanguage(window.location.search, localStorage.getItem(KEY), navigator.languages);
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}
