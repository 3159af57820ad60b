// Workbooks of accounts: empty to be filled in, and the first passwords of those just made.
import {
  ACCOUNT_COLUMNS,
  ACCOUNT_HEADINGS,
  ACCOUNTS_SHEET,
  type AccountColumn,
  EXAMPLE_USERNAME,
  HOW_TO_SHEET,
  MAX_SHEET_ACCOUNTS,
  ROLE_WORDS,
} from "@rectify/domain/account-sheet";
import { ROLES } from "@rectify/domain/principal";
import ExcelJS from "exceljs";
import { writeText } from "./sheet-cells.ts";

type Lang = "zh" | "en";

const WIDTHS: Record<AccountColumn, number> = { username: 18, name: 14, roles: 22, regions: 26, units: 34 };
const GREY = "FF8A94A3";

const EXAMPLE: Record<Lang, Record<Exclude<AccountColumn, "username" | "roles">, string>> = {
  zh: { name: "钱络", regions: "", units: "（从下拉列表中选择）" },
  en: { name: "Qian Luo", regions: "", units: "(choose from the list)" },
};

const HOW_TO: Record<Lang, readonly string[]> = {
  zh: [
    "每行一个账号。导入前先看预览，确认后才建立。",
    "用户名：2 到 40 个字，文字、数字、点、横线或下划线；不区分大小写。已有的用户名不会改动。",
    "角色：从下拉列表中选择。一人兼有领导、巡察办录入、巡察办验收中的几个时，用“、”隔开；其他角色不能兼任。",
    "可见区域、可见单位：都不填就是全部单位。区域包含下级。填几个时用“、”隔开。单位联络员必须填。",
    `一次最多 ${MAX_SHEET_ACCOUNTS} 个账号。“示例”一行不会导入。`,
  ],
  en: [
    "One account a row. A preview comes first; nothing is made before you confirm.",
    "Username: 2 to 40 letters of any script, digits, dot, hyphen or underscore; capitals do not matter. A name that is taken is left as it is.",
    "Roles: choose from the list. Leader, editor and verifier may be held together: part them by a semicolon. Every other role stands alone.",
    "Regions, units: with neither, the account sees all units. A region holds all below it. Part several by a semicolon. A unit reporter needs one.",
    `At most ${MAX_SHEET_ACCOUNTS} accounts at once. The row “example” is passed over.`,
  ],
};

/** exceljs keeps validations of whole ranges here, but its types name only single cells. */
type RangeValidations = { dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void } };

function headings(sheet: ExcelJS.Worksheet, words: readonly string[], widths: readonly number[]): void {
  words.forEach((word, i) => {
    const cell = sheet.getCell(1, i + 1);
    writeText(cell, word);
    cell.font = { bold: true };
    cell.border = { bottom: { style: "thin" } };
    const column = sheet.getColumn(i + 1);
    column.width = widths[i] ?? 20;
    // What is typed stays text: a name such as 3-1 would otherwise turn into a date.
    column.numFmt = "@";
  });
}

/** The empty sheet: headings, an example that is passed over, lists for roles, regions and units, and a sheet that explains. */
export async function accountsTemplate(known: { units: readonly string[]; regions: readonly string[] }, lang: Lang): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(ACCOUNTS_SHEET[lang], { views: [{ state: "frozen", ySplit: 1, xSplit: 0 }] });
  headings(
    sheet,
    ACCOUNT_COLUMNS.map((column) => ACCOUNT_HEADINGS[lang][column]),
    ACCOUNT_COLUMNS.map((column) => WIDTHS[column]),
  );
  const example = { username: EXAMPLE_USERNAME[lang], roles: ROLE_WORDS[lang].reporter, ...EXAMPLE[lang] };
  ACCOUNT_COLUMNS.forEach((column, i) => {
    writeText(sheet.getCell(2, i + 1), example[column]);
  });
  sheet.getRow(2).font = { italic: true, color: { argb: GREY } };
  const lists = workbook.addWorksheet("lists", { state: "hidden" });
  const choices: [AccountColumn, readonly string[]][] = [
    ["roles", ROLES.map((role) => ROLE_WORDS[lang][role])],
    ["regions", known.regions],
    ["units", known.units],
  ];
  for (const [i, [column, words]] of choices.entries()) {
    if (words.length === 0) continue;
    const list = lists.getColumn(i + 1);
    words.forEach((word, row) => {
      writeText(lists.getCell(row + 1, i + 1), word);
    });
    const { letter } = sheet.getColumn(ACCOUNT_COLUMNS.indexOf(column) + 1);
    (sheet as unknown as RangeValidations).dataValidations.add(`${letter}2:${letter}${MAX_SHEET_ACCOUNTS + 2}`, {
      type: "list",
      allowBlank: true,
      formulae: [`lists!$${list.letter}$1:$${list.letter}$${words.length}`],
      // Several in one cell are typed by hand; the import checks them.
      showErrorMessage: false,
    });
  }
  const howTo = workbook.addWorksheet(HOW_TO_SHEET[lang]);
  howTo.getColumn(1).width = 100;
  HOW_TO[lang].forEach((line, i) => {
    const cell = howTo.getCell(i + 1, 1);
    writeText(cell, line);
    cell.alignment = { wrapText: true, vertical: "top" };
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const PASSWORD_HEADINGS: Record<Lang, readonly string[]> = {
  zh: ["用户名", "姓名", "初始密码"],
  en: ["Username", "Name", "First password"],
};

export type FirstPassword = { username: string; name: string; password: string };

/** To be handed out, line by line, and then destroyed. */
export async function passwordsWorkbook(rows: readonly FirstPassword[], lang: Lang): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(ACCOUNTS_SHEET[lang], { views: [{ state: "frozen", ySplit: 1, xSplit: 0 }] });
  headings(sheet, PASSWORD_HEADINGS[lang], [18, 14, 26]);
  rows.forEach(({ username, name, password }, i) => {
    [username, name, password].forEach((text, column) => {
      writeText(sheet.getCell(i + 2, column + 1), text);
    });
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
