import { useTranslation } from "react-i18next";
import { chooseLanguage } from "../i18n/i18n.ts";
import type { Language } from "../i18n/language.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { SwitchRow } from "../ui/switch-row.tsx";

const NAMES: readonly { value: Language; label: string }[] = [
  { value: "zh", label: "中" },
  { value: "en", label: "EN" },
];

export function LanguageSwitch() {
  const { t } = useTranslation();
  return (
    <SwitchRow label={t("frame.language")} value={useLanguage()} options={NAMES} onChange={(language) => void chooseLanguage(language)} />
  );
}
