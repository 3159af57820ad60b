// The office's own workbook handed back with its faults marked: a plum cell with a note for an error, a grey line with a note for a warning,
// and a sheet that lists them all. What was marked before is taken away first, so that a mended workbook can be checked again.
import { LIGHT } from "@rectify/charts/palette";
import type { LedgerIssue } from "@rectify/domain/issue";
import { CHECK_SHEETS } from "@rectify/domain/ledger-columns";
import ExcelJS from "exceljs";
import { writeText } from "./sheet-cells.ts";

export type MarkedIssue = Pick<LedgerIssue, "severity" | "sheet" | "cell" | "original"> & { message: string };
/** A cell of a text table: what it says, and the error where a formula failed. */
export type MarkedCell = { text: string; error: string | null };
type Lang = "zh" | "en";

/** Every note of ours begins so; by this it is found again. */
const NOTE_HEADS = { zh: "【导入检查】", en: "[Import check]" } as const;
const WORDS = {
  zh: { heads: ["处", "轻重", "工作表", "单元格", "填的是", "怎样改"], error: "错误", warning: "提醒", file: "整个文件", row: "第 # 行" },
  en: {
    heads: ["Place", "Severity", "Sheet", "Cell", "It says", "What to do"],
    error: "Error",
    warning: "Note",
    file: "Whole file",
    row: "Row #",
  },
} as const;

const argb = (hex: string) => `FF${hex.slice(1)}`;
const FAULT = { argb: argb(LIGHT.fault) };
const FAULT_TINT = { argb: argb(LIGHT.faultTint) };
const QUIET = { argb: argb(LIGHT.ink3) };

/** Parts that some workbooks hold in a form exceljs cannot read; left out only when the whole cannot be loaded. */
const FRAGILE_PARTS = ["drawing", "picture", "tableParts", "extLst", "conditionalFormatting"];

async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const source = bytes as unknown as ExcelJS.Buffer;
  try {
    const whole = new ExcelJS.Workbook();
    await whole.xlsx.load(source);
    return whole;
  } catch {
    // Its cells are readable, as the check showed: hand back at least those.
    const plain = new ExcelJS.Workbook();
    await plain.xlsx.load(source, { ignoreNodes: FRAGILE_PARTS });
    return plain;
  }
}

/** Reading decoded `_x0041_`; unless it is encoded again the next reading would decode once more. */
function keepText(cell: ExcelJS.Cell): void {
  if (cell.type === ExcelJS.ValueType.String && /_x[0-9A-Fa-f]{4}_|\r/.test(String(cell.value)))
    cell.value = String(cell.value)
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replaceAll("\r", "_x000D_");
}

function noteText(cell: ExcelJS.Cell): string {
  const { note } = cell;
  return typeof note === "string" ? note : (note?.texts ?? []).map((part) => part.text).join("");
}

/** A style object is shared between cells: each change is a copy. */
function restyle(cell: ExcelJS.Cell, change: Partial<ExcelJS.Style>): void {
  cell.style = { ...cell.style, ...change };
}

function unmark(cell: ExcelJS.Cell): void {
  const note = noteText(cell);
  const at = Math.min(...Object.values(NOTE_HEADS).map((head) => (note.includes(head) ? note.indexOf(head) : note.length)));
  if (note === "" || at === note.length) return;
  const own = note.slice(0, at).trimEnd();
  // exceljs has no way to take a note away but this; its types do not know it.
  (cell as { note: unknown }).note = own === "" ? undefined : own;
  const { fill, border } = cell.style;
  const { fill: _f, border: _b, ...rest } = cell.style;
  const tinted = fill?.type === "pattern" && fill.fgColor?.argb === FAULT_TINT.argb;
  const ours = [FAULT.argb, QUIET.argb].includes(border?.bottom?.color?.argb ?? "");
  cell.style = { ...rest, ...(fill && !tinted ? { fill } : {}), ...(border && !ours ? { border } : {}) };
}

function mark(cell: ExcelJS.Cell, issues: readonly MarkedIssue[], lang: Lang): void {
  const own = noteText(cell);
  const said = [NOTE_HEADS[lang], ...issues.map((i) => i.message)].join("\n");
  cell.note = { texts: [{ text: own === "" ? said : `${own}\n${said}` }], margins: { insetmode: "auto" } };
  const line = { style: "medium", color: FAULT } as const;
  if (issues.some((i) => i.severity === "error"))
    restyle(cell, {
      fill: { type: "pattern", pattern: "solid", fgColor: FAULT_TINT },
      border: { top: line, left: line, bottom: line, right: line },
    });
  else restyle(cell, { border: { ...cell.style.border, bottom: { style: "medium", color: QUIET } } });
}

/** "7" → the row's first cell. */
function cellOf(sheet: ExcelJS.Worksheet, ref: string): ExcelJS.Cell {
  return sheet.getCell(/^\d+$/.test(ref) ? `A${ref}` : ref).master;
}

function markCells(sheet: ExcelJS.Worksheet, issues: readonly MarkedIssue[], lang: Lang): void {
  const here = issues.filter((i) => i.sheet === sheet.name && i.cell !== null);
  for (const [address, found] of Map.groupBy(here, (i) => cellOf(sheet, i.cell ?? "").address)) mark(sheet.getCell(address), found, lang);
}

function markSheet(sheet: ExcelJS.Worksheet, issues: readonly MarkedIssue[], lang: Lang): void {
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      keepText(cell);
      unmark(cell);
    }),
  );
  markCells(sheet, issues, lang);
}

/** One line an issue; the cell's name leads to it. */
function addList(workbook: ExcelJS.Workbook, issues: readonly MarkedIssue[], lang: Lang): void {
  const words = WORDS[lang];
  const sheet = workbook.addWorksheet(CHECK_SHEETS[lang], { views: [{ state: "frozen", ySplit: 1, xSplit: 0 }] });
  for (const [i, width] of [6, 10, 20, 12, 32, 80].entries()) sheet.getColumn(i + 1).width = width;
  sheet.addRow([...words.heads]).font = { bold: true };
  for (const [i, issue] of issues.entries()) {
    const row = sheet.addRow([i + 1, words[issue.severity], null, null, null, null]);
    const place = issue.cell === null ? words.file : /^\d+$/.test(issue.cell) ? words.row.replace("#", issue.cell) : issue.cell;
    const target = /^\d+$/.test(issue.cell ?? "") ? `A${issue.cell}` : issue.cell;
    writeText(row.getCell(3), issue.sheet);
    row.getCell(4).value =
      target && workbook.getWorksheet(issue.sheet)
        ? { text: place, hyperlink: `#'${issue.sheet.replaceAll("'", "''")}'!${target}` }
        : place;
    writeText(row.getCell(5), issue.original ?? "");
    writeText(row.getCell(6), issue.message);
    row.alignment = { vertical: "top", wrapText: true };
    if (issue.severity === "error") row.getCell(2).font = { color: FAULT, bold: true };
  }
}

async function marked(workbook: ExcelJS.Workbook, issues: readonly MarkedIssue[], lang: Lang): Promise<Uint8Array> {
  for (const name of Object.values(CHECK_SHEETS)) {
    const old = workbook.getWorksheet(name);
    if (old) workbook.removeWorksheet(old.id);
  }
  for (const sheet of workbook.worksheets) markSheet(sheet, issues, lang);
  addList(workbook, issues, lang);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The workbook with its issues marked. Reading it gives the same issues at the same cells. Throws on bytes that are no workbook. */
export async function markWorkbook(bytes: Uint8Array, issues: readonly MarkedIssue[], lang: Lang): Promise<Uint8Array> {
  return marked(await load(bytes), issues, lang);
}

/** A text table as a workbook, its cells as texts where they stood, with its issues marked. */
export async function markLines(
  sheetName: string,
  lines: readonly (readonly MarkedCell[])[],
  issues: readonly MarkedIssue[],
  lang: Lang,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(sheetName);
  lines.forEach((line, i) => {
    line.forEach(({ text, error }, j) => {
      const cell = sheet.getCell(i + 1, j + 1);
      if (error !== null) cell.value = { error: error as ExcelJS.CellErrorValue["error"] };
      else if (text !== "") writeText(cell, text);
    });
  });
  markCells(sheet, issues, lang);
  addList(workbook, issues, lang);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
