import type { AccountRow } from "@rectify/domain/account";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { formatInstant } from "../../shared/i18n/format-day.ts";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import plain from "../../shared/ui/plain-table.module.css";
import styles from "./accounts.module.css";
import { type Places, reachText } from "./places.ts";

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

type AccountsTableProps = { accounts: AccountRow[]; places: Places; onOpen: (account: AccountRow) => void };

export function AccountsTable({ accounts, places, onOpen }: AccountsTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const state = (a: AccountRow) => (a.disabledAt ? "disabled" : a.mustChange ? "fresh" : "open");
  return (
    <div className={plain.scroll}>
      <table className={plain.table}>
        <thead>
          <tr>
            <th scope="col">{t("access.username")}</th>
            <th scope="col">{t("access.name")}</th>
            <th scope="col">{t("accounts.roles")}</th>
            <th scope="col">{t("accounts.reach")}</th>
            <th scope="col">{t("accounts.state")}</th>
            <th scope="col">{t("accounts.lastSeen")}</th>
            <th scope="col">{t("accounts.action")}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id} className={account.disabledAt ? styles.off : undefined}>
              <th scope="row">{account.username}</th>
              <td className={styles.whole}>{account.name}</td>
              <td className={styles.whole}>{account.roles.map((role) => t(`access.role.${role}`)).join(t("access.comma"))}</td>
              <td className={styles.reach}>{reachText(t, account, places)}</td>
              <td className={styles.whole}>
                {t(`accounts.states.${state(account)}`)}
                {account.secondFactor ? t("access.comma") + t("accounts.secondFactor") : null}
              </td>
              <td className={styles.whole}>
                {account.lastSeenAt ? formatInstant(account.lastSeenAt, ZONE, language) : t("accounts.never")}
              </td>
              <td>
                <Button size="small" aria-label={t("accounts.changeOf", { name: account.username })} onClick={() => onOpen(account)}>
                  {t("accounts.change")}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
