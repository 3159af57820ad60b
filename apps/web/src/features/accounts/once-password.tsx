import { Button } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./accounts.module.css";

export type Told = { username: string; password: string };

/** Told once: nobody can look it up again. */
export function OncePassword({ told, onClose }: { told: Told; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <aside className={styles.told} role="status">
      <p>
        {t("accounts.told", { name: told.username })} <code className={styles.password}>{told.password}</code>
      </p>
      <p className={styles.quiet}>{t("accounts.toldWhy")}</p>
      <Button size="small" onClick={onClose}>
        {t("accounts.toldDone")}
      </Button>
    </aside>
  );
}
