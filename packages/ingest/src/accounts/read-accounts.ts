// A workbook of accounts to rows of text, each cell with its place. What the words mean is not looked at here.
import { ACCOUNT_COLUMNS, type AccountColumn, type AccountSheet, columnOfHeading, EXAMPLE_USERNAME } from "@rectify/domain/account-sheet";
import { loadWorkbook } from "../ledger/load-workbook.ts";
import type { SheetGrid } from "../ledger/sheet-grid.ts";

const SEARCHED_ROWS = 30;

type Header = { grid: SheetGrid; row: number; columns: Map<AccountColumn, number> };

/** The first row that has all headings; a column that stands twice counts where it stands first. */
function headerOf(grid: SheetGrid): Header | null {
  for (let row = 1; row <= Math.min(grid.lastRow, SEARCHED_ROWS); row++) {
    const columns = new Map<AccountColumn, number>();
    for (let column = 1; column <= grid.lastColumn; column++) {
      const meant = columnOfHeading(grid.cell(row, column).text);
      if (meant && !columns.has(meant)) columns.set(meant, column);
    }
    if (columns.size === ACCOUNT_COLUMNS.length) return { grid, row, columns };
  }
  return null;
}

const EXAMPLES = Object.values(EXAMPLE_USERNAME);

/** Always answers: a file that is no such workbook gives no rows and one fault. */
export async function readAccounts(bytes: Uint8Array): Promise<AccountSheet> {
  const loaded = await loadWorkbook(bytes);
  if (!loaded.ok) return { rows: [], faults: [{ cell: null, code: loaded.code, original: null }] };
  const header = loaded.sheets.flatMap((grid) => headerOf(grid) ?? [])[0];
  if (!header) return { rows: [], faults: [{ cell: null, code: "NO_HEADER", original: null }] };
  const { grid, columns } = header;
  const sheet: AccountSheet = { rows: [], faults: [] };
  for (let row = header.row + 1; row <= grid.lastRow; row++) {
    const at = (column: AccountColumn) => grid.cell(row, columns.get(column) ?? 0);
    const cells = Object.fromEntries(ACCOUNT_COLUMNS.map((column) => [column, { ref: at(column).ref, text: at(column).text }]));
    if (ACCOUNT_COLUMNS.every((column) => at(column).text === "") || EXAMPLES.includes(at("username").text.toLowerCase())) continue;
    for (const column of ACCOUNT_COLUMNS)
      if (at(column).error !== null) sheet.faults.push({ cell: at(column).ref, code: "FORMULA", original: at(column).text });
    sheet.rows.push({ row, cells: cells as AccountSheet["rows"][number]["cells"] });
  }
  if (sheet.rows.length === 0) sheet.faults.push({ cell: null, code: "NO_ROWS", original: null });
  return sheet;
}
