import type { SettingKey, Settings } from "@rectify/domain/settings";
import { useTranslation } from "react-i18next";

/** A rule's value as people say it. */
export function useRuleWords(): (key: SettingKey, value: unknown) => string {
  const { t } = useTranslation();
  return (key, value) => {
    if (key !== "holidays") return t(`settings.value.${key}`, { count: Number(value) });
    const { off, worked } = value as Settings["holidays"];
    return [t("settings.value.off", { count: off.length }), t("settings.value.worked", { count: worked.length })].join(
      t("settings.form.comma"),
    );
  };
}
