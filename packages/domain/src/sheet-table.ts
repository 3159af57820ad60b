// A table on its way into a file: typed cells, so that nobody reads a number back out of a text. A rate has become its text and its two counts.
import { z } from "zod";
import { escapeCell } from "./cell-escape.ts";
import { localDateSchema } from "./local-date.ts";

const text = z.string().max(4000);

export const sheetCellSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("text"), text }),
  z.strictObject({ kind: z.literal("count"), value: z.int() }),
  /** A difference of counts; zero has no sign. */
  z.strictObject({ kind: z.literal("change"), value: z.int() }),
  /** The shown rate in tenths of a per cent; null where there is no base. */
  z.strictObject({ kind: z.literal("rate"), tenths: z.int().min(0).max(1000).nullable() }),
  /** A distance of two shown rates in tenths of a percentage point; null where there is no base. */
  z.strictObject({ kind: z.literal("points"), tenths: z.int().min(-1000).max(1000).nullable() }),
  z.strictObject({ kind: z.literal("day"), day: localDateSchema }),
]);
export type SheetCell = z.infer<typeof sheetCellSchema>;

export type SheetTable = { columns: string[]; rows: SheetCell[][] };

/** As the page shows it: "46", "+8", "−3", "70.3%", "100%", "8.3", "—", "2026-03-19". */
export function shownText(cell: SheetCell): string {
  switch (cell.kind) {
    case "text":
      return cell.text;
    case "count":
      return String(cell.value);
    case "change":
      return cell.value > 0 ? `+${cell.value}` : cell.value < 0 ? `\u2212${-cell.value}` : "0";
    case "rate":
      return cell.tenths === null ? "—" : cell.tenths === 1000 ? "100%" : `${(cell.tenths / 10).toFixed(1)}%`;
    case "points":
      return cell.tenths === null ? "—" : (cell.tenths / 10).toFixed(1);
    case "day":
      return cell.day;
  }
}

/** As a spreadsheet pastes it: a change without the typographic minus, text in one line and never taken for a formula. */
function pastedText(cell: SheetCell): string {
  if (cell.kind === "change") return String(cell.value);
  return cell.kind === "text" ? escapeCell(cell.text.replace(/[\t\r\n]+/g, " ")) : shownText(cell);
}

/** Tab-separated. */
export function sheetTsv({ columns, rows }: SheetTable): string {
  const heads = columns.map((head) => escapeCell(head.replace(/[\t\r\n]+/g, " ")));
  return [heads, ...rows.map((row) => row.map(pastedText))].map((row) => row.join("\t")).join("\n");
}
