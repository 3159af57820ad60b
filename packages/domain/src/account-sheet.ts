// The sheet by which many accounts are made at once: its columns and words in both languages, and what stands against a cell.
import { INSTRUCTION_SHEET } from "./ledger-columns.ts";
import { ROLES, type Role, type RoleProblem } from "./principal.ts";

export const ACCOUNT_COLUMNS = ["username", "name", "roles", "regions", "units"] as const;
export type AccountColumn = (typeof ACCOUNT_COLUMNS)[number];

type Lang = "zh" | "en";

export const ACCOUNT_HEADINGS: Record<Lang, Record<AccountColumn, string>> = {
  zh: { username: "用户名", name: "姓名", roles: "角色", regions: "可见区域", units: "可见单位" },
  en: { username: "Username", name: "Name", roles: "Roles", regions: "Regions seen", units: "Units seen" },
};

/** What each role is called, on pages and in sheets. */
export const ROLE_WORDS: Record<Lang, Record<Role, string>> = {
  zh: {
    leader: "领导",
    editor: "巡察办录入",
    verifier: "巡察办验收",
    reporter: "单位联络员",
    systemAdministrator: "系统管理员",
    securityAdministrator: "安全管理员",
    auditAdministrator: "审计管理员",
    display: "大屏",
  },
  en: {
    leader: "leader",
    editor: "office, editor",
    verifier: "office, verifier",
    reporter: "unit reporter",
    systemAdministrator: "system administrator",
    securityAdministrator: "security administrator",
    auditAdministrator: "audit administrator",
    display: "display",
  },
};

/** A first name in the sheet that shows how a row is filled in: it is passed over. */
export const EXAMPLE_USERNAME: Record<Lang, string> = { zh: "示例", en: "example" };

export const ACCOUNTS_SHEET: Record<Lang, string> = { zh: "账号", en: "Accounts" };
export const HOW_TO_SHEET: Record<Lang, string> = { zh: INSTRUCTION_SHEET, en: "How to fill in" };

/** More in one file would keep the server at passwords for minutes. */
export const MAX_SHEET_ACCOUNTS = 500;

export type AccountFaultCode =
  | "FILE_UNREADABLE"
  | "FILE_TOO_LARGE"
  | "NO_HEADER"
  | "NO_ROWS"
  | "TOO_MANY"
  | "FORMULA"
  | "USERNAME"
  | "TWICE"
  | "NAME"
  | "ROLE_UNKNOWN"
  | "REGION_UNKNOWN"
  | "REGION_AMBIGUOUS"
  | "UNIT_UNKNOWN"
  | "UNIT_AMBIGUOUS"
  | RoleProblem;

/** `cell` as "B7", null where the file as a whole is meant; `original` is what stands there. */
export type AccountFault = { cell: string | null; code: AccountFaultCode; original: string | null };

export type AccountSheetRow = { row: number; cells: Record<AccountColumn, { ref: string; text: string }> };
export type AccountSheet = { rows: AccountSheetRow[]; faults: AccountFault[] };

const plain = (text: string) => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();

/** Which column a heading means, in either language. */
export function columnOfHeading(heading: string): AccountColumn | null {
  const said = plain(heading);
  return ACCOUNT_COLUMNS.find((column) => (["zh", "en"] as const).some((lang) => plain(ACCOUNT_HEADINGS[lang][column]) === said)) ?? null;
}

/** Which role a word means, in either language. */
export function roleOfWord(word: string): Role | null {
  const said = plain(word);
  return (
    ROLES.find((role) => plain(role) === said || (["zh", "en"] as const).some((lang) => plain(ROLE_WORDS[lang][role]) === said)) ?? null
  );
}
