// What is stated of each inspection of the unit.
import type { InspectionFacts } from "@rectify/domain/board";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./inspection-facts.module.css";

export function InspectionStrip({ facts }: { facts: InspectionFacts }) {
  const { t } = useTranslation();
  const { from, to } = facts.onSite;
  const cells: [string, ReactNode][] = [
    [t("unit.fact.round"), facts.round],
    [t("unit.fact.group"), facts.group],
    [
      t("unit.fact.onSite"),
      from === null && to === null ? null : (
        <>
          <span className={styles.whole}>
            {from ?? "…"} {t("unit.to")}
          </span>{" "}
          <span className={styles.whole}>{to ?? "…"}</span>
        </>
      ),
    ],
    [t("unit.fact.feedback"), facts.feedbackOn],
    [t("unit.fact.concentrated"), facts.concentratedUntil === null ? null : t("unit.until", { day: facts.concentratedUntil })],
    [t("unit.fact.person"), facts.firstResponsiblePerson],
  ];
  return (
    <dl className={styles.strip}>
      {cells.map(([name, value]) => (
        <div key={name} className={styles.cell}>
          <dt className={styles.name}>{name}</dt>
          <dd>{value ?? <span className={styles.missing}>{t("words.notStated")}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
