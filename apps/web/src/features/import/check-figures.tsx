import type { BulletinFacts } from "@rectify/domain/bulletin";
import { useTranslation } from "react-i18next";
import styles from "./check-figures.module.css";

const LEVELS = ["items", "findings"] as const;

/** Listed of declared, for items and findings: "13 / 13", "0 / 32". What is not declared is not shown as zero. */
export function CheckFigures({ declared, listed }: Pick<BulletinFacts, "declared" | "listed">) {
  const { t } = useTranslation();
  return (
    <dl className={styles.box}>
      {LEVELS.map((level) => {
        const told = declared[level];
        const found = listed[level];
        const words =
          told === undefined
            ? t("imports.bulletin.undeclared", { listed: found })
            : told === found
              ? t("imports.bulletin.agrees", { declared: told, listed: found })
              : found === 0
                ? t("imports.bulletin.noneListed", { declared: told })
                : t("imports.bulletin.differs", { declared: told, listed: found });
        return (
          <div key={level} className={styles.figure}>
            <dt className={styles.label}>{t(`bulletin.fact.${level}`)}</dt>
            <dd className={styles.value}>
              {found} / {told ?? "—"}
            </dd>
            <dd className={told !== undefined && told !== found ? `${styles.words} ${styles.strong}` : styles.words}>{words}</dd>
          </div>
        );
      })}
    </dl>
  );
}
