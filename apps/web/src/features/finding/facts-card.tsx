// Who answers for the finding, and what is stated of it. What the source does not give says so.
import type { FindingPage } from "@rectify/domain/board";
import { categoryOf } from "@rectify/domain/taxonomy";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import styles from "./finding-page.module.css";

export function FactsCard({ page }: { page: FindingPage }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const category = categoryOf(page.category);
  const facts: [string, ReactNode][] = [
    [t("finding.fact.leader"), page.leader === null ? null : <b>{page.leader}</b>],
    [t("finding.fact.department"), page.department],
    [t("finding.fact.person"), page.person],
    [t("finding.fact.supporting"), page.supportingDepartments.length === 0 ? null : page.supportingDepartments.join(t("finding.comma"))],
    [
      t("finding.fact.category"),
      <>
        {category ? (language === "zh" ? category.zh : category.en) : page.category}
        {page.categoryAssigned === "NONE" ? null : <span className={styles.how}>{t(`finding.assigned.${page.categoryAssigned}`)}</span>}
      </>,
    ],
    [t("finding.fact.class"), page.termClass === null ? null : t(`words.termClass.${page.termClass}`)],
    [t("finding.fact.originalDue"), page.originalDueOn],
    [
      t("finding.fact.due"),
      page.dueOn === null ? null : (
        <>
          {page.dueOn}
          {page.extensions === 0 ? null : <span className={styles.how}>{t("finding.turn.extensions", { count: page.extensions })}</span>}
        </>
      ),
    ],
    [t("finding.fact.round"), page.round],
    [t("finding.fact.group"), page.group],
    [t("finding.fact.feedback"), page.feedbackOn],
    [t("finding.fact.code"), page.code],
  ];
  return (
    <section className={styles.plain} aria-label={t("finding.fact.label")}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className={styles.name}>{name}</dt>
            <dd>{value ?? <span className={styles.missing}>{t("words.notStated")}</span>}</dd>
          </div>
        ))}
      </dl>
      <Words name={t("finding.fact.aspect")} text={page.aspect} />
      <Words name={t("finding.fact.item")} text={page.item} />
      <Words name={t("finding.fact.progress")} text={page.progress} />
      <Words name={t("finding.fact.remark")} text={page.remark} />
    </section>
  );
}

function Words({ name, text }: { name: string; text: string | null }) {
  if (text === null) return null;
  return (
    <div className={styles.long}>
      <h3 className={styles.name}>{name}</h3>
      <p>{text}</p>
    </div>
  );
}
