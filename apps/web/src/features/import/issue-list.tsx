// What is wrong with the file, by cell: the number at the cell, its place, what to do.
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePrinting } from "../../shared/theme/use-printing.ts";
import { Card } from "../../shared/ui/card.tsx";
import { WholeDays } from "../../shared/ui/whole-days.tsx";
import { IssueBadge } from "./issue-badge.tsx";
import styles from "./issue-list.module.css";
import { countOf, type SheetIssue } from "./sheet-issues.ts";

const PAGE = 100;

type IssueListProps = {
  issues: readonly SheetIssue[];
  /** Heading of a column by its letters. */
  headings: ReadonlyMap<string, string>;
  selected: number | null;
  onSelect: (number: number) => void;
};

export function IssueList({ issues, headings, selected, onSelect }: IssueListProps) {
  const { t } = useTranslation();
  const printing = usePrinting();
  const [shown, setShown] = useState(PAGE);
  const errors = countOf(issues, "error");
  const warnings = issues.length - errors;
  const title = [
    ...(errors > 0 ? [t("imports.issues.errors", { count: errors })] : []),
    ...(warnings > 0 ? [t("imports.issues.warnings", { count: warnings })] : []),
  ].join(t("imports.comma"));
  return (
    <Card kicker={t("imports.issues.kicker")} title={title} face={{ kind: "data" }}>
      <ol className={styles.list}>
        {issues.slice(0, printing ? undefined : shown).map((issue) => (
          <li key={issue.number} id={`issue-${issue.number}`} className={issue.number === selected ? styles.selected : undefined}>
            <IssueBadge number={issue.number} severity={issue.severity} />
            <IssueText issue={issue} heading={headings.get(issue.column ?? "") ?? null} onSelect={onSelect} />
          </li>
        ))}
      </ol>
      {shown < issues.length ? (
        <Button className={styles.more} onClick={() => setShown(shown + PAGE)}>
          {t("imports.issues.more", { count: issues.length - shown })}
        </Button>
      ) : null}
    </Card>
  );
}

function IssueText({ issue, heading, onSelect }: { issue: SheetIssue; heading: string | null; onSelect: (number: number) => void }) {
  const { t } = useTranslation();
  const place =
    issue.row === null
      ? issue.sheet || t("imports.issues.file")
      : issue.column === null
        ? t("imports.issues.row", { row: issue.row })
        : `${issue.cell} ${heading ?? ""}`;
  return (
    <div className={styles.text}>
      {issue.row === null ? (
        <span className={styles.place}>{place}</span>
      ) : (
        <button type="button" className={`${styles.place} ${styles.open}`} onClick={() => onSelect(issue.number)}>
          {place}
        </button>
      )}
      <p className={styles.message}>
        <WholeDays text={issue.message} />
      </p>
    </div>
  );
}
