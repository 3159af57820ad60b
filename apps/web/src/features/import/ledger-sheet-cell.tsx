import { useTranslation } from "react-i18next";
import { IssueBadge } from "./issue-badge.tsx";
import styles from "./ledger-sheet.module.css";
import type { SheetIssue } from "./sheet-issues.ts";

type SheetCellProps = {
  /** "G7", or "7" for the head of a row. */
  place: string;
  text: string;
  issues: readonly SheetIssue[];
  selected: number | null;
  onSelect: (number: number) => void;
  head?: boolean;
  /** A column that is not read. */
  muted?: boolean;
  /** Stays in view beside the row's number: it says which finding the row is. */
  pinned?: boolean;
};

/** An error is framed in plum, a reminder underlined in grey; both carry the number of their line in the list. */
export function SheetCell({ place, text, issues, selected, onSelect, head = false, muted = false, pinned = false }: SheetCellProps) {
  const { t } = useTranslation();
  const error = issues.some((i) => i.severity === "error");
  const Tag = head ? "th" : "td";
  const classes = [
    head ? styles.row : undefined,
    muted ? styles.muted : undefined,
    pinned ? styles.pinned : undefined,
    issues.length === 0 ? undefined : error ? styles.error : styles.warning,
    issues.some((i) => i.number === selected) ? styles.selected : undefined,
  ].filter(Boolean);
  return (
    <Tag
      {...(head ? { scope: "row" as const } : {})}
      {...(issues.length > 0 ? { "data-place": place } : {})}
      className={classes.length > 0 ? classes.join(" ") : undefined}
    >
      <div className={styles.cell}>
        <span className={styles.text} title={text.length > 24 ? text : undefined}>
          {text === "" && issues.length > 0 ? <span className={styles.blank}>{t("imports.sheet.blank")}</span> : text}
        </span>
        {issues.map((issue) => (
          <button
            key={issue.number}
            type="button"
            className={styles.mark}
            aria-label={t("imports.sheet.mark", { number: issue.number, place, message: issue.message })}
            onClick={() => onSelect(issue.number)}
          >
            <IssueBadge number={issue.number} severity={issue.severity} />
          </button>
        ))}
      </div>
    </Tag>
  );
}
