import { useTranslation } from "react-i18next";
import { chooseTheme, THEME_CHOICES, useThemeChoice } from "../theme/theme-choice.ts";
import styles from "./theme-switch.module.css";

/** A native list: three words need no more. */
export function ThemeSwitch() {
  const { t } = useTranslation();
  const choice = useThemeChoice();
  return (
    <select
      className={styles.select}
      aria-label={t("frame.theme.label")}
      value={choice}
      onChange={(event) => chooseTheme(THEME_CHOICES.find((c) => c === event.target.value) ?? "light")}
    >
      {THEME_CHOICES.map((c) => (
        <option key={c} value={c}>
          {t(`frame.theme.${c}`)}
        </option>
      ))}
    </select>
  );
}
