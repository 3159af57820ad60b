import type { BulletinPreview } from "@rectify/domain/board";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../shared/ui/card.tsx";
import styles from "./import-done.module.css";
import { ImportHead } from "./import-head.tsx";

/** What became of the bulletin, and the way to its unit. */
export function BulletinDone({ result, another }: { result: BulletinPreview; another: ReactNode }) {
  const { t } = useTranslation();
  const { unitId } = result.matched;
  return (
    <>
      <ImportHead
        title={result.importId === null ? t("imports.done.bulletinAgain") : t("imports.done.bulletin")}
        step="confirm"
        arrived={result.bulletinId ?? 0}
        actions={
          <>
            {another}
            {unitId === null ? null : (
              <Link to="/units/$unitId" params={{ unitId: String(unitId) }} search={{}} className={styles.primary}>
                {t("imports.done.unit")}
              </Link>
            )}
          </>
        }
      />
      <div className={styles.result}>
        <Card kicker={result.fileName} title={result.summary} face={{ kind: "data" }}>
          <p>{t("imports.bulletin.neverMixed")}</p>
          <p className={styles.note}>
            <Link to="/import" search={{ tab: "history" }}>
              {t("imports.done.history")}
            </Link>
          </p>
        </Card>
      </div>
    </>
  );
}
