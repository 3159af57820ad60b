import type { BulletinFacts } from "@rectify/domain/bulletin";
import { useTranslation } from "react-i18next";
import styles from "./check-figures.module.css";

const LEVELS = ["items", "findings"] as const;

/** Listed of declared, for items and findings: "13 / 13", "0 / 32". What is not declared is not shown as zero. */
export function CheckFigures({ declared, listed }: Pick<BulletinFacts, "declared" | "listed">) {
  const { t } = useTranslation();
  const told = LEVELS.filter((level) => declared[level] !== undefined || listed[level] > 0);
  if (told.length === 0) return null;
  return (
    <dl className={styles.box}>
      {told.map((level) => {
        const stated = declared[level];
        const found = listed[level];
        const words =
          stated === undefined
            ? t("imports.bulletin.undeclared", { listed: found })
            : stated === found
              ? t("imports.bulletin.agrees", { declared: stated, listed: found })
              : found === 0
                ? t("imports.bulletin.noneListed", { declared: stated })
                : t("imports.bulletin.differs", { declared: stated, listed: found });
        return (
          <div key={level} className={styles.figure}>
            <dt className={styles.label}>{t(`bulletin.fact.${level}`)}</dt>
            <dd className={styles.value}>
              {found} / {stated ?? "—"}
            </dd>
            <dd className={stated !== undefined && stated !== found ? `${styles.words} ${styles.strong}` : styles.words}>{words}</dd>
          </div>
        );
      })}
    </dl>
  );
}
