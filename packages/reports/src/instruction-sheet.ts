// The sheet that explains every column of the template.
import { INSTRUCTION_SHEET, LEDGER_COLUMNS } from "@rectify/domain/ledger-columns";
import type ExcelJS from "exceljs";
import { COLUMN_NOTES, GENERAL_NOTES } from "./column-notes.ts";

export function addInstructionSheet(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet(INSTRUCTION_SHEET);
  [16, 8, 72, 34, 44].forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  const title = sheet.addRow(["巡察整改台账填写说明"]);
  title.font = { bold: true, size: 16 };
  for (const [i, note] of GENERAL_NOTES.entries()) {
    const row = sheet.addRow([`${i + 1}. ${note}`]);
    sheet.mergeCells(row.number, 1, row.number, 5);
  }
  sheet.addRow([]);
  const header = sheet.addRow(["列", "必填", "怎样填", "示例", "也认识的表头"]);
  header.font = { bold: true };
  for (const { field, heading, synonyms } of LEDGER_COLUMNS) {
    const { required, note, example } = COLUMN_NOTES[field];
    const row = sheet.addRow([heading, required ? "是" : "", note, example, synonyms.join("、")]);
    row.alignment = { vertical: "top", wrapText: true };
  }
}
