import type { AccountsMade } from "@rectify/api/accounts/import-accounts";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { saveFile } from "../../shared/files/save-file.ts";
import plain from "../../shared/ui/plain-table.module.css";
import styles from "./accounts.module.css";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}

/** First passwords: told once, like that of a single account. */
export function MadeList({ made, onClose }: { made: AccountsMade; onClose: () => void }) {
  const { t } = useTranslation();
  const { workbook } = made;
  return (
    <div className={styles.sheet}>
      <p>{t("accounts.fromSheet.once")}</p>
      <div className={plain.scroll}>
        <table className={plain.table}>
          <thead>
            <tr>
              <th scope="col">{t("access.username")}</th>
              <th scope="col">{t("access.name")}</th>
              <th scope="col">{t("accounts.fromSheet.password")}</th>
            </tr>
          </thead>
          <tbody>
            {made.passwords.map(({ username, name, password }) => (
              <tr key={username}>
                <th scope="row">{username}</th>
                <td className={styles.whole}>{name}</td>
                <td className={styles.whole}>
                  <code>{password}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.actions}>
        {workbook ? (
          <Button
            type="primary"
            onClick={() => saveFile(`${t("accounts.fromSheet.file")}.xlsx`, new Blob([bytesOf(workbook)], { type: XLSX }))}
          >
            {t("accounts.fromSheet.save")}
          </Button>
        ) : null}
        <Button onClick={onClose}>{t("accounts.fromSheet.close")}</Button>
      </div>
    </div>
  );
}
