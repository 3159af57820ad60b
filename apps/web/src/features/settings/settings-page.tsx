// What an office sets for itself: the rules with their days, the names of its units, its wall screens.
import { Link, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTitle } from "../../shared/frame/use-title.ts";
import { mayChange, mayRead } from "../../shared/session/may-open.ts";
import { useMe } from "../../shared/session/session-query.ts";
import { SETTINGS_TABS, type SettingsSearch } from "../../shared/url/settings-search.ts";
import { DisplaysTab } from "./displays-tab.tsx";
import { EntryTab } from "./entry-tab.tsx";
import { RulesTab } from "./rules-tab.tsx";
import styles from "./settings-page.module.css";
import { UnitsTab } from "./units-tab.tsx";
import { useDisplayTexts } from "./use-display-texts.ts";

export function SettingsPage() {
  const { t } = useTranslation();
  const { tab = "rules" } = useSearch({ strict: false }) as SettingsSearch;
  const displays = useDisplayTexts();
  const me = useMe();
  const [reads, changes] = [mayRead(me), mayChange(me)];
  useTitle(t("settings.pageTitle"));
  return (
    <>
      <h1 className={styles.title}>{t("settings.pageTitle")}</h1>
      <nav className={styles.tabs} aria-label={t("settings.tabs.label")}>
        {SETTINGS_TABS.filter((to) => to === "rules" || (to === "units" ? reads : changes)).map((to) => (
          <Link
            key={to}
            to="/settings"
            search={(now) => ({ ...now, tab: to === "rules" ? undefined : to })}
            className={to === tab ? `${styles.tab} ${styles.on}` : styles.tab}
            activeProps={{}}
            aria-current={to === tab ? "page" : false}
          >
            {to === "displays" ? displays.tab : t(`settings.tabs.${to}`)}
          </Link>
        ))}
      </nav>
      {tab === "units" && reads ? (
        <UnitsTab />
      ) : tab === "entry" && changes ? (
        <EntryTab />
      ) : tab === "displays" && changes ? (
        <DisplaysTab />
      ) : (
        <RulesTab />
      )}
    </>
  );
}
