import type { Severity } from "@rectify/domain/issue";
import styles from "./issue-badge.module.css";

/** The number that stands at a cell and before its line in the list. */
export function IssueBadge({ number, severity }: { number: number; severity: Severity }) {
  return <span className={severity === "error" ? `${styles.badge} ${styles.error}` : styles.badge}>{number}</span>;
}
