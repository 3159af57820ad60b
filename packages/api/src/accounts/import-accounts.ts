// Many accounts from one workbook: looked at first, then made in one transaction or not at all. The file is kept nowhere.

import type { Queryable } from "@rectify/db/database";
import { accountRows, lockAccounts } from "@rectify/db/queries/accounts";
import { appendAudit } from "@rectify/db/queries/audit";
import { filterNames } from "@rectify/db/queries/filter-names";
import { sha256Hex } from "@rectify/db/queries/source-files";
import { type AccountSheet, MAX_SHEET_ACCOUNTS } from "@rectify/domain/account-sheet";
import { pathOfRegion } from "@rectify/domain/ledger-plan/plan-places";
import { type AccountsPlan, planAccounts } from "@rectify/domain/plan-accounts";
import { SECURITY } from "@rectify/domain/principal";
import { accountsTemplate, type FirstPassword, passwordsWorkbook } from "@rectify/reports/accounts-workbook";
import { z } from "zod";
import { auditExport } from "../access/audit-export.ts";
import { hashPassword, oneTimePassword } from "../access/password-hash.ts";
import { stamp } from "../access/stamp.ts";
import { readAccountsFile } from "../reading/read-file.ts";
import { useCase } from "../use-case.ts";
import { makeAccountIn } from "./make-account.ts";

export type AccountsPreview = AccountsPlan & { fileName: string };

/** `passwords` and the workbook of the same (base64) are told this once and kept nowhere; without any fault only. */
export type AccountsMade = AccountsPreview & { passwords: FirstPassword[]; workbook: string | null };

const input = z.strictObject({ fileName: z.string().max(255), bytes: z.instanceof(Uint8Array) });

async function planned(db: Queryable, sheet: AccountSheet): Promise<AccountsPlan> {
  const [accounts, { units, regions }] = await Promise.all([accountRows(db), filterNames(db, "all")]);
  const plan = planAccounts(sheet, { usernames: accounts.map((a) => a.username), units, regions });
  if (plan.make.length > MAX_SHEET_ACCOUNTS) plan.faults.unshift({ cell: null, code: "TOO_MANY", original: null });
  return plan;
}

/** Of a file as much as the audit keeps. */
const told = (bytes: Uint8Array, { make, existing, faults }: AccountsPlan) => ({
  sha256: sha256Hex(bytes),
  made: make.map((a) => a.username),
  existing,
  faults: faults.length,
});

/** What a file would make; makes nothing. @throws FILE_TOO_LARGE */
export const previewAccounts = useCase({
  policy: SECURITY,
  input,
  async run(ctx, { fileName, bytes }): Promise<AccountsPreview> {
    const plan = await planned(ctx.db, await readAccountsFile(bytes));
    await auditExport(ctx, { action: "account.import-previewed", subject: `file ${fileName}`, after: told(bytes, plan) });
    return { fileName, ...plan };
  },
});

/** Makes all accounts of a file that are not there yet; none while any cell has a fault. @throws FILE_TOO_LARGE */
export const importAccounts = useCase({
  policy: SECURITY,
  input,
  async run(ctx, { fileName, bytes }): Promise<AccountsMade> {
    const sheet = await readAccountsFile(bytes);
    const expected = await planned(ctx.db, sheet);
    if (expected.faults.length > 0) {
      await auditExport(ctx, { action: "account.import-refused", subject: `file ${fileName}`, after: told(bytes, expected) });
      return { fileName, ...expected, passwords: [], workbook: null };
    }
    const first = new Map<string, { password: string; hash: string }>();
    // One after the other, so that those who sign in meanwhile wait for one of them at most.
    for (const { username } of expected.make) {
      const password = oneTimePassword();
      first.set(username, { password, hash: await hashPassword(password) });
    }
    const { plan, passwords } = await ctx.db.transaction(async (tx) => {
      await lockAccounts(tx);
      const plan = await planned(tx, sheet);
      const passwords: FirstPassword[] = [];
      // A unit may have been renamed while the passwords were drawn.
      if (plan.faults.length > 0) return { plan, passwords };
      for (const account of plan.make) {
        const { password, hash } = first.get(account.username) ?? { password: "", hash: "" };
        await makeAccountIn(ctx, tx, account, hash);
        passwords.push({ username: account.username, name: account.name, password });
      }
      if (passwords.length > 0)
        await appendAudit(tx, {
          ...stamp(ctx),
          action: "account.imported",
          subject: `file ${fileName}`,
          before: null,
          after: told(bytes, plan),
        });
      return { plan, passwords };
    });
    const workbook = passwords.length > 0 ? Buffer.from(await passwordsWorkbook(passwords, ctx.lang)).toString("base64") : null;
    return { fileName, ...plan, passwords, workbook };
  },
});

/** The empty workbook, with the names of units and regions as they are now. */
export const accountsTemplateFile = useCase({
  policy: SECURITY,
  input: z.strictObject({ lang: z.enum(["zh", "en"]).optional() }),
  async run(ctx, { lang = ctx.lang }): Promise<{ fileName: string; bytes: Uint8Array }> {
    const { units, regions } = await filterNames(ctx.db, "all");
    const known = { units: units.map((u) => u.name), regions: regions.map((r) => pathOfRegion({ regions }, r.id).join("/")) };
    await auditExport(ctx, { action: "account.template-exported", subject: "account", after: { units: units.length } });
    return { fileName: lang === "zh" ? "账号模板.xlsx" : "accounts-template.xlsx", bytes: await accountsTemplate(known, lang) };
  },
});
