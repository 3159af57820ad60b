// The template of accounts, filled in as somebody would fill it in.
import { accountsTemplate } from "@rectify/reports/accounts-workbook";
import ExcelJS from "exceljs";

/** One array a row, in the template's order of columns. */
export async function accountsFile(...rows: string[][]): Promise<Uint8Array<ArrayBuffer>> {
  return fillInAccounts(await accountsTemplate({ units: [], regions: [] }, "zh"), ...rows);
}

/** The same into a template that was downloaded. */
export async function fillInAccounts(template: Uint8Array, ...rows: string[][]): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(template.slice().buffer);
  const sheet = book.worksheets[0];
  rows.forEach((cells, r) => {
    cells.forEach((text, c) => {
      if (sheet) sheet.getCell(r + 3, c + 1).value = text;
    });
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}
