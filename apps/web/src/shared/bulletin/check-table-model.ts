import type { BulletinCheckRow } from "@rectify/domain/board";
import type { LocalDate } from "@rectify/domain/local-date";
import type { ListCondition } from "@rectify/domain/progress-filter";
import type { TFunction } from "i18next";
import { type TableCell, type TableModel, text } from "../tables/table-model.ts";

/** The findings that a ledger figure counts; aspects and items are headings, which no list counts. */
export const CHECK_CONDITION: Partial<Record<BulletinCheckRow["key"], ListCondition>> = {
  findings: {},
  completed: { declared: true },
  closed: { states: ["CLOSED"] },
};

export type BulletinCheck = { rows: readonly BulletinCheckRow[]; ledgerAsOf: LocalDate | null; nowAsOf: LocalDate };

/** Whether the ledger has a later day to show than the bulletin's own. */
export function goesOn({ rows, ledgerAsOf, nowAsOf }: BulletinCheck): boolean {
  return ledgerAsOf !== null && ledgerAsOf < nowAsOf && rows.some((row) => row.now !== null);
}

type Column = "declared" | "listed" | "ledger" | "now";

/** What stands in place of a count that nobody gives. */
export function missingWords(row: BulletinCheckRow, column: Column, t: TFunction): string {
  if (column === "ledger" || column === "now") return t("bulletin.check.noLedger");
  return column === "listed" && row.key !== "completed" && row.key !== "closed" ? t("bulletin.check.notListed") : t("words.notStated");
}

export function checkTableModel(check: BulletinCheck, subject: string, t: TFunction): TableModel {
  const { rows, ledgerAsOf, nowAsOf } = check;
  const columns: readonly Column[] = goesOn(check) ? ["declared", "listed", "ledger", "now"] : ["declared", "listed", "ledger"];
  const headOf = (column: Column) => {
    const day = column === "ledger" ? ledgerAsOf : column === "now" ? nowAsOf : null;
    return [t(`bulletin.check.${column}`), ...(day === null ? [] : [day])].join(" ");
  };
  const cell = (row: BulletinCheckRow, column: Column): TableCell => {
    const value = row[column];
    return value === null ? text(missingWords(row, column, t)) : { kind: "count", value };
  };
  return {
    name: "check",
    subject,
    figures: [],
    columns: [{ head: t("bulletin.check.kicker") }, ...columns.map((column) => ({ head: headOf(column) }))],
    rows: rows.map((row) => ({
      key: row.key,
      cells: [text(t(`bulletin.check.${row.key}`)), ...columns.map((column) => cell(row, column))],
    })),
  };
}
