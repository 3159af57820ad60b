// What is stated of each inspection of the unit.
import type { InspectionFacts } from "@rectify/domain/board";
import { useTranslation } from "react-i18next";
import styles from "./inspection-facts.module.css";

export function InspectionStrip({ facts }: { facts: InspectionFacts }) {
  const { t } = useTranslation();
  const { from, to } = facts.onSite;
  const cells: [string, string | null][] = [
    [t("unit.fact.round"), facts.round],
    [t("unit.fact.group"), facts.group],
    [t("unit.fact.onSite"), from === null && to === null ? null : `${from ?? "…"} ${t("unit.to")} ${to ?? "…"}`],
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
