// How wide a column of the preview is: by what it says, so that the cells worth looking at are in view.
import type { LedgerPreview } from "@rectify/domain/board";
import type { LedgerField } from "@rectify/domain/ledger-columns";

const MIDDLE: ReadonlySet<LedgerField | null> = new Set<LedgerField | null>(["aspect", "item", "measures", "progress"]);
const BADGE_PX = 26;

/** East Asian characters take a full em, others about half of one. */
function textPx(text: string): number {
  let px = 0;
  for (const character of text) px += character > "\u2e7f" ? 13 : 7.5;
  return px;
}

/** px, one a column. */
export function columnWidths(table: NonNullable<LedgerPreview["table"]>, issues: readonly { column: string | null }[]): number[] {
  const marked = new Set(issues.map((i) => i.column));
  return table.columns.map(({ field, heading, letter }, i) =>
    columnWidth(
      field,
      heading,
      table.lines.map((line) => line.cells[i] ?? ""),
      marked.has(letter),
    ),
  );
}

/** px. `texts` are the cells of the column, without the heading; `marked` when one of them carries a number. */
function columnWidth(field: LedgerField | null, heading: string, texts: readonly string[], marked: boolean): number {
  const own = Math.max(...texts.map(textPx), 0);
  const different = new Set(texts).size;
  // A date broken over two lines is read twice.
  const dated = texts.some((text) => /^\d{4}-\d{2}-\d{2}$/.test(text));
  // A column that says nothing, or the same again and again, steps back.
  const most = marked ? 140 : dated ? 92 : different === 1 ? 60 : different * 4 <= texts.length ? 92 : MIDDLE.has(field) ? 124 : 140;
  const least = own === 0 ? 40 : Math.min(textPx(heading), 54) + 13;
  return Math.round(Math.min(field === "text" ? 216 : most, Math.max(least, own + 14)) + (marked ? BADGE_PX : 0));
}
