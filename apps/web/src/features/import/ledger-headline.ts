import type { LedgerPreview } from "@rectify/domain/board";
import type { TFunction } from "i18next";
import { countOf } from "./sheet-issues.ts";

type Counts = Pick<LedgerPreview, "rows" | "added" | "changed" | "faulty" | "issues" | "created">;

/** Rows that a confirmation can write. */
export function faultlessRows({ rows, faulty }: Pick<LedgerPreview, "rows" | "faulty">): number {
  return Math.max(0, rows - faulty);
}

/** True when a confirmation would write something. */
export function writesAnything({ added, changed, created }: Pick<LedgerPreview, "added" | "changed" | "created">): boolean {
  return added + changed > 0 || Object.values(created).some((names) => names.length > 0);
}

/** True when the board already says all that the file says. */
export function isUnchanged(preview: Counts): boolean {
  return preview.rows > 0 && preview.faulty === 0 && !writesAnything(preview) && countOf(preview.issues, "error") === 0;
}

/** "21 行中 17 行可以导入，4 处错误须先改，2 处提醒" */
export function ledgerHeadline(t: TFunction, preview: Counts): string {
  const errors = countOf(preview.issues, "error");
  const warnings = countOf(preview.issues, "warning");
  const count = faultlessRows(preview);
  const rows = () => {
    if (preview.rows === 0) return t("imports.headline.file");
    if (isUnchanged(preview)) return t("imports.headline.unchanged", { count });
    if (count > 0 && !writesAnything(preview)) return t("imports.headline.known", { count, rows: preview.rows });
    if (count === preview.rows) return t("imports.headline.all", { count });
    if (count === 0) return t("imports.headline.none", { count: preview.rows });
    return t("imports.headline.some", { count, rows: preview.rows });
  };
  return [
    rows(),
    ...(errors > 0 && preview.rows > 0 ? [t("imports.headline.errors", { count: errors })] : []),
    ...(warnings > 0 ? [t("imports.headline.warnings", { count: warnings })] : []),
  ].join(t("imports.comma"));
}

/** "新增 12 个问题，更新 5 个"; what the confirmation does to the board. */
export function effectSentence(t: TFunction, { added, changed }: { added: number; changed: number }): string {
  if (added + changed === 0) return t("imports.effect.none");
  return [
    ...(added > 0 ? [t("imports.effect.adds", { count: added })] : []),
    ...(changed > 0 ? [t("imports.effect.changes", { count: changed })] : []),
  ].join(t("imports.comma"));
}
