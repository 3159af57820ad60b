// A finding as it leaves in a ledger: the words of the sheet for what the board keeps as codes.
import { categoryLabel } from "@rectify/domain/category-names";
import type { LedgerRow } from "@rectify/domain/ledger-row";
import { STATE_NAMES, TERM_CLASS_NAMES } from "@rectify/domain/state-words";
import { categoryOf } from "@rectify/domain/taxonomy";
import type { LedgerSheetRow } from "./sheet-cells.ts";

/** What `readLedger` gives for a row, without its place. */
export type LedgerExportRow = Omit<LedgerRow, "sheet" | "row" | "cells">;

/** Several measures stand on a line each, numbered; reading takes the numbers away again. */
function measuresText(measures: readonly string[]): string {
  if (measures.length < 2 || measures.length > 99) return measures.join("\n");
  return measures.map((measure, i) => `${i + 1}. ${measure}`).join("\n");
}

function categoryText(code: string): string {
  const category = categoryOf(code);
  return category ? categoryLabel(category) : code;
}

/** `ordinal` counts the rows of the sheet from 1. */
export function toSheetRow(row: LedgerExportRow, ordinal: number): LedgerSheetRow {
  const flag = { true: "是", false: "否", null: "" }[`${row.closedFlag}`];
  return {
    code: row.code ?? "",
    ordinal: String(ordinal),
    round: row.round,
    unit: row.unit,
    region: row.region ?? "",
    group: row.group ?? "",
    aspect: row.aspect ?? "",
    item: row.item ?? "",
    text: row.text,
    category: row.category ? categoryText(row.category) : "",
    termClass: row.termClass ? TERM_CLASS_NAMES[row.termClass] : "",
    measures: measuresText(row.measures),
    leader: row.leader ?? "",
    department: [row.leadDepartment, ...row.supportingDepartments].filter(Boolean).join("、"),
    person: row.person ?? "",
    feedbackOn: row.feedbackOn ?? "",
    dueOn: row.dueOn ?? "",
    extendedTo: row.extendedTo ?? "",
    state: row.state ? STATE_NAMES[row.state] : "",
    startedOn: row.startedOn ?? "",
    completedOn: row.completedOn ?? "",
    closedOn: row.closedOn ?? "",
    closedFlag: flag,
    progress: row.progress ?? "",
    remark: row.remark ?? "",
  };
}
