import { useTranslation } from "react-i18next";
import { chooseLanguage } from "../i18n/i18n.ts";
import { LANGUAGE_NAMES, LANGUAGES } from "../i18n/language.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { SwitchRow } from "../ui/switch-row.tsx";

const OPTIONS = LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }));

export function LanguageSwitch() {
  const { t } = useTranslation();
  return (
    <SwitchRow label={t("frame.language")} value={useLanguage()} options={OPTIONS} onChange={(language) => void chooseLanguage(language)} />
  );
}
