// A worksheet as a grid of cells in which merged cells know their master.
import type ExcelJS from "exceljs";
import { BLANK, type CellContent, cellContent, NOT_COMPUTED } from "./cell-content.ts";
import { columnLetter, MAX_COLUMNS, type MergedRange, type RangeAt, rangeLookup } from "./merged-ranges.ts";

export type GridCell = CellContent & {
  /** "G7", where the cell itself stands. */
  ref: string;
  /** False for a cell that shows the value of the merged range it lies in. */
  own: boolean;
};

export type SheetGrid = {
  name: string;
  lastRow: number;
  lastColumn: number;
  /** The cell; below in a merged range with the value above it. Merged over several columns, it belongs to the first: a line across the sheet names no unit. */
  cell: (row: number, column: number) => GridCell;
  rangeAt: RangeAt;
};

type SheetParts = { ranges: readonly MergedRange[]; uncomputed: ReadonlySet<string> };

export function sheetGrid(sheet: ExcelJS.Worksheet, { ranges, uncomputed }: SheetParts): SheetGrid {
  const rangeAt = rangeLookup(ranges);
  const contentAt = (row: number, column: number): CellContent => {
    const cell = sheet.findCell(row, column);
    if (cell && uncomputed.has(cell.address)) return { ...BLANK, text: `=${cell.formula}`, error: NOT_COMPUTED };
    return cell ? cellContent(cell.value) : BLANK;
  };
  return {
    name: sheet.name,
    lastRow: sheet.rowCount,
    lastColumn: Math.min(sheet.columnCount, MAX_COLUMNS),
    rangeAt,
    cell: (row, column) => {
      const range = rangeAt(row, column);
      const own = range === null || (range.top === row && range.left === column);
      const top = range?.top ?? row;
      const content = range && range.left < column ? BLANK : contentAt(top, column);
      return { ...content, ref: `${columnLetter(column)}${row}`, own };
    },
  };
}
