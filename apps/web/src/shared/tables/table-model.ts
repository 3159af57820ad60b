// The rows of a card, once: its table twin, the clipboard and the workbook are all made of this, so no two of them can differ.
import type { LocalDate } from "@rectify/domain/local-date";
import type { ListCondition } from "@rectify/domain/progress-filter";
import { type Ratio, rateTenths } from "@rectify/domain/ratio";
import type { SheetCell, SheetTable } from "@rectify/domain/sheet-table";
import type { TFunction } from "i18next";
import type { DefinedFigure } from "../i18n/definition-lines.ts";
import type { zh } from "../i18n/zh.ts";
import type { BoardSearch } from "../url/board-search.ts";

/** The list that a number opens: the condition it counts, and what it narrows of the page's scope. */
export type ListBehind = { condition: ListCondition; narrow?: BoardSearch };

export type TableCell =
  | { kind: "text"; text: string }
  | { kind: "count"; value: number; list?: ListBehind; overdue?: boolean }
  | { kind: "change"; value: number; list?: ListBehind }
  /** The rate, and numerator and denominator beside it; each opens its list. */
  | { kind: "rate"; ratio: Ratio; done?: ListBehind; total?: ListBehind }
  /** Tenths of a percentage point. */
  | { kind: "points"; tenths: number | null }
  | { kind: "day"; day: LocalDate };

/** `short`: the head on the page, where there is little room. `rate`: its cells hold rates; a file gives such a column three. */
export type TableColumn = { head: string; short?: string; rate?: true };

export type TableModel = {
  /** What the table is: the name of its files. */
  name: keyof typeof zh.files.name;
  /** Of whom or of what, where a page is about one thing: stands first in the name of its files. */
  subject?: string;
  columns: TableColumn[];
  /** The first cell names the row. */
  rows: { key: string; cells: TableCell[] }[];
  sum?: TableCell[];
  /** Figures that the foot of a file explains. */
  figures: readonly DefinedFigure[];
};

export const text = (words: string): TableCell => ({ kind: "text", text: words });

/** A count that opens its list. `late`: it counts what is overdue. */
export const counted = (value: number, condition: ListCondition, narrow?: BoardSearch): TableCell => ({
  kind: "count",
  value,
  list: { condition, ...(narrow ? { narrow } : {}) },
  ...(condition.overdue && value > 0 ? { overdue: true } : {}),
});

const flatCell = (cell: Exclude<TableCell, { kind: "rate" }>): SheetCell => {
  if (cell.kind === "text") return { kind: "text", text: cell.text };
  if (cell.kind === "day") return { kind: "day", day: cell.day };
  if (cell.kind === "points") return { kind: "points", tenths: cell.tenths };
  return { kind: cell.kind, value: cell.value };
};

const asCells = (cell: TableCell): SheetCell[] =>
  cell.kind === "rate"
    ? [
        { kind: "rate", tenths: rateTenths(cell.ratio) },
        { kind: "count", value: cell.ratio.done },
        { kind: "count", value: cell.ratio.total },
      ]
    : [flatCell(cell)];

/** As a file has it: a rate becomes its shown value, its numerator and its denominator. */
export function sheetOf(table: TableModel, t: TFunction): SheetTable {
  const columns = table.columns.flatMap(({ head, rate }) =>
    rate ? [head, t("files.done", { name: head }), t("files.base", { name: head })] : [head],
  );
  const cells = [...table.rows.map((row) => row.cells), ...(table.sum ? [table.sum] : [])];
  // A word in a column of rates stands in the first of its three.
  const wide = (cell: TableCell, i: number): SheetCell[] =>
    table.columns[i]?.rate && cell.kind !== "rate"
      ? [flatCell(cell), { kind: "text", text: "" }, { kind: "text", text: "" }]
      : asCells(cell);
  return { columns, rows: cells.map((row) => row.flatMap(wide)) };
}
