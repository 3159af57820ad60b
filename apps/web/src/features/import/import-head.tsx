import { Fragment, type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import styles from "./import-head.module.css";

const STEPS = ["upload", "check", "confirm"] as const;
type Step = (typeof STEPS)[number];

type ImportHeadProps = {
  title: string;
  step: Step;
  /** The title takes the focus when this changes: whoever cannot see the page hears what came of the file. */
  arrived?: number | undefined;
  actions?: ReactNode;
};

/** The sentence of the page, how far the import has come, and its actions, which stay at the top. */
export function ImportHead({ title, step, arrived, actions }: ImportHeadProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrived !== undefined) heading.current?.focus({ preventScroll: true });
  }, [arrived]);
  return (
    <header className={styles.head}>
      <h1 ref={heading} tabIndex={-1} className={styles.title} aria-label={title}>
        {clauses(title).map((clause, i) => (
          <Fragment key={clause}>
            {i > 0 && !isFullWidth(title) ? " " : null}
            <span className={styles.clause}>{clause}</span>
          </Fragment>
        ))}
      </h1>
      <div className={styles.side}>
        <ol className={styles.steps} aria-label={t("imports.steps.label")}>
          {STEPS.map((name, i) => (
            <li key={name} className={name === step ? styles.now : undefined} aria-current={name === step ? "step" : undefined}>
              {i + 1} {t(`imports.steps.${name}`)}
            </li>
          ))}
        </ol>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </div>
    </header>
  );
}

/** A sentence breaks between its clauses, not inside them. */
function clauses(sentence: string): string[] {
  return sentence.split(/(?<=[；，]|[;,](?= ))\s*/u);
}

function isFullWidth(sentence: string): boolean {
  return /[；，]/u.test(sentence);
}
