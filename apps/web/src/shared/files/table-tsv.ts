import { escapeCell } from "@rectify/domain/cell-escape";
import { readShown } from "@rectify/domain/shown-cell";
import type { ShownTable } from "./read-table.ts";

/** A change as a number that a spreadsheet reads; other text without what would break a row or be taken for a formula. */
function cellText(text: string): string {
  const shown = readShown(text);
  if (shown.kind === "change") return String(shown.value);
  return escapeCell(text.replace(/[\t\r\n]+/g, " "));
}

/** Tab-separated, as spreadsheets paste it. */
export function tableTsv({ columns, rows }: ShownTable): string {
  return [columns, ...rows].map((row) => row.map(cellText).join("\t")).join("\n");
}
