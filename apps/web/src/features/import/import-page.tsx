// Taking data in: look first, confirm then. Nothing is written before the confirmation.
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useTitle } from "../../shared/frame/use-title.ts";
import { IMPORT_TABS } from "../../shared/url/import-search.ts";
import { BulletinTab } from "./bulletin-tab.tsx";
import { HistoryTab } from "./history-tab.tsx";
import styles from "./import-page.module.css";
import { LedgerTab } from "./ledger-tab.tsx";
import { useImportSearch } from "./use-import-search.ts";

export function ImportPage() {
  const { t } = useTranslation();
  const tab = useImportSearch().tab ?? "ledger";
  useTitle(t(`imports.tabs.${tab}`));
  return (
    <>
      <nav className={styles.tabs} aria-label={t("imports.tabs.label")}>
        {IMPORT_TABS.map((to) => (
          <Link
            key={to}
            to="/import"
            // What was typed on another tab stays in the URL, so it is there on the way back.
            search={(now) => ({ ...now, tab: to === "ledger" ? undefined : to })}
            className={to === tab ? `${styles.tab} ${styles.on}` : styles.tab}
            activeProps={{}}
            aria-current={to === tab ? "page" : false}
          >
            {t(`imports.tabs.${to}`)}
          </Link>
        ))}
      </nav>
      {tab === "ledger" ? <LedgerTab /> : tab === "bulletin" ? <BulletinTab /> : <HistoryTab />}
    </>
  );
}
