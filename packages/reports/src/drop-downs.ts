// Drop-downs and date checks of a ledger sheet. The words stand on a hidden sheet, since a list inside a rule may have 255 characters only.
import { categoryLabel } from "@rectify/domain/category-names";
import { LEDGER_DATE_FIELDS, type LedgerField } from "@rectify/domain/ledger-columns";
import { STATE_NAMES, TERM_CLASS_NAMES } from "@rectify/domain/state-words";
import { CATEGORIES } from "@rectify/domain/taxonomy";
import type ExcelJS from "exceljs";
import { columnOf } from "./sheet-cells.ts";

/** Names that are already known; the lists offer them and accept others. */
export type KnownNames = { units: readonly string[]; rounds: readonly string[]; regions: readonly string[]; groups: readonly string[] };

type Choice = { field: LedgerField; title: string; words: readonly string[]; closed: boolean };

const LIST_SHEET = "选项";

/** exceljs keeps validations of whole ranges here, but its types name only single cells. */
type RangeValidations = { dataValidations: { add: (range: string, rule: ExcelJS.DataValidation) => void } };

function choices({ units, rounds, regions, groups }: KnownNames): Choice[] {
  return [
    { field: "unit", title: "被巡察单位", words: units, closed: false },
    { field: "round", title: "轮次", words: rounds, closed: false },
    { field: "region", title: "所属区域", words: regions, closed: false },
    { field: "group", title: "巡察组", words: groups, closed: false },
    { field: "category", title: "问题类别", words: CATEGORIES.map(categoryLabel), closed: true },
    { field: "termClass", title: "整改类型", words: Object.values(TERM_CLASS_NAMES), closed: true },
    { field: "state", title: "整改状态", words: Object.values(STATE_NAMES), closed: true },
    { field: "closedFlag", title: "是否销号", words: ["是", "否"], closed: true },
  ];
}

/** Adds the hidden list sheet and the rules for rows `firstRow`…`lastRow`. */
export function addDropDowns(
  workbook: ExcelJS.Workbook,
  sheet: ExcelJS.Worksheet,
  known: KnownNames,
  { firstRow, lastRow }: { firstRow: number; lastRow: number },
): void {
  const lists = workbook.addWorksheet(LIST_SHEET, { state: "hidden" });
  const add = (field: LedgerField, rule: ExcelJS.DataValidation) => {
    const letter = sheet.getColumn(columnOf(field)).letter;
    (sheet as unknown as RangeValidations).dataValidations.add(`${letter}${firstRow}:${letter}${lastRow}`, rule);
  };
  for (const [i, { field, title, words, closed }] of choices(known).entries()) {
    const column = lists.getColumn(i + 1);
    column.width = 24;
    column.values = [title, ...words];
    if (words.length === 0) continue;
    add(field, {
      type: "list",
      allowBlank: true,
      formulae: [`${LIST_SHEET}!$${column.letter}$2:$${column.letter}$${words.length + 1}`],
      showErrorMessage: true,
      errorStyle: closed ? "stop" : "warning",
      errorTitle: title,
      error: closed ? "请从下拉列表中选择。" : "列表中没有这个名称。确认无误可继续，导入时会新建。",
    });
  }
  for (const field of LEDGER_DATE_FIELDS) {
    add(field, {
      type: "date",
      operator: "between",
      allowBlank: true,
      // exceljs turns these into serials; its types allow texts and dates alike.
      formulae: ["2000-01-01", "2088-12-31"],
      showErrorMessage: true,
      errorStyle: "stop",
      errorTitle: "日期",
      error: "请填写确切日期，如 2026-03-19；不要填“8月底”之类。",
    });
  }
}
