// Accounts from a workbook over a real database: all or none, once, and told once.
import { sql } from "@rectify/db/database";
import { verifyAudit } from "@rectify/db/queries/verify-audit";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isPassword } from "../access/password-hash.ts";
import { accountsFile } from "../testing/accounts-file.ts";
import { type ApiWorld, apiWorld, importRows, row } from "../testing/api-world.ts";
import { call, type SignedIn } from "../use-case.ts";
import { accountsTemplateFile, importAccounts, previewAccounts } from "./import-accounts.ts";

let world: ApiWorld;
let security: SignedIn;
beforeAll(async () => {
  world = await apiWorld();
  security = { ...world.ctx, principal: { id: "anquan", roles: ["securityAdministrator"], scope: "all" } };
  await importRows(world.ctx, "2026-03-01", [
    row({ code: "A-1", text: "会议多" }),
    row({ code: "B-1", unit: "丰泽区水务局", text: "文件多" }),
  ]);
});
afterAll(() => world.close());

const file = async (...rows: string[][]) => ({ fileName: "账号.xlsx", bytes: await accountsFile(...rows) });
const accounts = () =>
  world.db.query<{ username: string; hash: string }>(sql`SELECT username, password_hash AS hash, must_change FROM account ORDER BY id`);
const audits = () =>
  world.db.query<{ action: string; text: string }>(
    sql`SELECT action, (before::text || after::text || subject) AS text FROM audit WHERE action LIKE 'account.%' ORDER BY id`,
  );

const GOOD = [
  ["qian", "钱络", "单位联络员", "", "丰泽区商务局"],
  ["zhou", "周正清", "审计管理员"],
];

describe("accounts from a workbook", () => {
  it("are looked at first, and nothing is written", async () => {
    const seen = await call(previewAccounts, security, await file(...GOOD, ["x y", "某", "领导"]));
    expect(seen.make.map((a) => a.username)).toEqual(["qian", "zhou"]);
    expect(seen.faults).toEqual([{ cell: "A5", code: "USERNAME", original: "x y" }]);
    expect(await accounts()).toEqual([]);
  });

  it("are not made while one cell has a fault", async () => {
    const refused = await call(importAccounts, security, await file(...GOOD, ["x", "某", "科长"]));
    expect([refused.passwords, refused.workbook, refused.faults.length]).toEqual([[], null, 2]);
    expect(await accounts()).toEqual([]);
    expect((await audits()).map((a) => a.action)).toEqual(["account.import-previewed", "account.import-refused"]);
  });

  it("are made with passwords that are told once and open them once, each in the audit, no password in it; the same file again changes nothing", async () => {
    const made = await call(importAccounts, security, await file(...GOOD));
    expect(made.passwords.map((p) => [p.username, p.name])).toEqual([
      ["qian", "钱络"],
      ["zhou", "周正清"],
    ]);
    const stored = await accounts();
    expect(stored).toMatchObject([
      { username: "qian", must_change: true },
      { username: "zhou", must_change: true },
    ]);
    for (const [i, { password }] of made.passwords.entries()) expect(await isPassword(password, stored[i]?.hash ?? "")).toBe(true);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(Buffer.from(made.workbook ?? "", "base64")).buffer);
    expect(book.worksheets[0]?.getCell("C3").value).toBe(made.passwords[1]?.password);
    const written = (await audits()).slice(2);
    expect(written.map((a) => a.action)).toEqual(["account.made", "account.made", "account.imported"]);
    for (const { password } of made.passwords) expect(written.map((a) => a.text).join()).not.toContain(password);
    expect(await verifyAudit(world.db)).toMatchObject({ firstBad: null });

    const again = await call(importAccounts, security, await file(...GOOD));
    expect(again).toMatchObject({ make: [], existing: ["qian", "zhou"], passwords: [], workbook: null });
    expect(await accounts()).toEqual(stored);
    expect(await audits()).toHaveLength(5);
  });

  it("are only the security administrator's to make, and the template's names are all that is told", async () => {
    for (const use of [previewAccounts, importAccounts])
      await expect(call(use, world.ctx, await file(...GOOD))).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(call(accountsTemplateFile, world.ctx, {})).rejects.toMatchObject({ code: "FORBIDDEN" });
    const { bytes, fileName } = await call(accountsTemplateFile, security, { lang: "en" });
    expect(fileName).toBe("accounts-template.xlsx");
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer);
    expect(JSON.stringify(book.model)).toContain("丰泽区水务局");
    expect(JSON.stringify(book.model)).not.toContain("会议多");
  });

  it("of an endless file are refused as a whole", async () => {
    const many = Array.from({ length: 501 }, (_, i) => [`u${i}x`, "某", "领导"]);
    const seen = await call(previewAccounts, security, await file(...many));
    expect(seen.faults).toEqual([{ cell: null, code: "TOO_MANY", original: null }]);
  });
});
