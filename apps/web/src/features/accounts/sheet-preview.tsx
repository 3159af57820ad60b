import type { AccountsPreview } from "@rectify/api/accounts/import-accounts";
import type { AccountFault } from "@rectify/domain/account-sheet";
import { Button } from "antd";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import plain from "../../shared/ui/plain-table.module.css";
import styles from "./accounts.module.css";
import { type Places, reachText } from "./places.ts";

type SheetPreviewProps = { seen: AccountsPreview; places: Places; pending: boolean; onConfirm: () => void };

/** What a workbook would make, or each of its faults by its cell. */
export function SheetPreview({ seen: { fileName, make, existing, faults }, places, pending, onConfirm }: SheetPreviewProps) {
  const { t } = useTranslation();
  return (
    <section aria-label={fileName} className={styles.sheet}>
      <p role="status">
        <b>{fileName}</b>{" "}
        {faults.length > 0
          ? t("accounts.fromSheet.faults", { count: faults.length })
          : make.length > 0
            ? t("accounts.fromSheet.make", { count: make.length })
            : t("accounts.fromSheet.nothing")}
      </p>
      {existing.length > 0 ? (
        <p className={styles.quiet}>
          {t("accounts.fromSheet.existing", { count: existing.length, names: existing.join(t("access.comma")) })}
        </p>
      ) : null}
      {faults.length > 0 ? (
        <div className={plain.scroll}>
          <table className={plain.table}>
            <thead>
              <tr>
                <th scope="col">{t("accounts.fromSheet.cell")}</th>
                <th scope="col">{t("accounts.fromSheet.fault")}</th>
              </tr>
            </thead>
            <tbody>
              {faults.map((fault) => (
                <tr key={`${fault.cell}${fault.code}${fault.original}`}>
                  <th scope="row" className={styles.whole}>
                    {fault.cell ?? t("accounts.fromSheet.wholeFile")}
                  </th>
                  <td>
                    {fault.original ? <q>{fault.original}</q> : null} <span className={styles.fault}>{saysOf(t, fault)}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {faults.length === 0 && make.length > 0 ? (
        <>
          <div className={plain.scroll}>
            <table className={plain.table}>
              <thead>
                <tr>
                  <th scope="col">{t("access.username")}</th>
                  <th scope="col">{t("access.name")}</th>
                  <th scope="col">{t("accounts.roles")}</th>
                  <th scope="col">{t("accounts.reach")}</th>
                </tr>
              </thead>
              <tbody>
                {make.map((account) => (
                  <tr key={account.username}>
                    <th scope="row">{account.username}</th>
                    <td className={styles.whole}>{account.name}</td>
                    <td>{account.roles.map((role) => t(`access.role.${role}`)).join(t("access.comma"))}</td>
                    <td className={styles.reach}>{reachText(t, account, places)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className={styles.actions}>
            <Button type="primary" loading={pending} onClick={onConfirm}>
              {t("accounts.fromSheet.confirm", { count: make.length })}
            </Button>
          </div>
        </>
      ) : null}
    </section>
  );
}

const ROLE_FAULTS = ["NO_ROLE", "ADMINISTRATORS_APART", "ADMINISTRATOR_READS_NOTHING", "ROLE_ALONE", "REPORTER_NEEDS_UNIT"] as const;
type RoleFault = (typeof ROLE_FAULTS)[number];

/** What stands against roles is said as where an account is made by hand. */
function saysOf(t: TFunction, { code }: AccountFault): string {
  const byRole = ROLE_FAULTS.find((known) => known === code);
  return byRole ? t(`accounts.refusal.${byRole}`) : t(`accounts.fromSheet.says.${code as Exclude<typeof code, RoleFault>}`);
}
