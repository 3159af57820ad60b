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

/** What stands in place of a count that nobody gives. */
export function missingWords(row: BulletinCheckRow, column: "declared" | "listed" | "ledger", t: TFunction): string {
  if (column === "ledger") return t("bulletin.check.noLedger");
  return column === "listed" && row.key !== "completed" && row.key !== "closed" ? t("bulletin.check.notListed") : t("words.notStated");
}

export function checkTableModel(
  rows: readonly BulletinCheckRow[],
  ledgerAsOf: LocalDate | null,
  subject: string,
  t: TFunction,
): TableModel {
  const cell = (row: BulletinCheckRow, column: "declared" | "listed" | "ledger"): TableCell => {
    const value = row[column];
    return value === null ? text(missingWords(row, column, t)) : { kind: "count", value };
  };
  return {
    name: "check",
    subject,
    figures: [],
    columns: [
      { head: t("bulletin.check.kicker") },
      { head: t("bulletin.check.declared") },
      { head: t("bulletin.check.listed") },
      { head: [t("bulletin.check.ledger"), ...(ledgerAsOf === null ? [] : [ledgerAsOf])].join(" ") },
    ],
    rows: rows.map((row) => ({
      key: row.key,
      cells: [text(t(`bulletin.check.${row.key}`)), cell(row, "declared"), cell(row, "listed"), cell(row, "ledger")],
    })),
  };
}
