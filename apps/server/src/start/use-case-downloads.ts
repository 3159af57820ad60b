// The use-cases behind the addresses of downloads.
import { accountsTemplateFile } from "@rectify/api/accounts/import-accounts";
import { exportAudit } from "@rectify/api/audit/export-audit";
import { markedLedger } from "@rectify/api/imports/marked-ledger";
import { exportLedger, ledgerTemplateFile } from "@rectify/api/ledger/ledger-files";
import { call } from "@rectify/api/use-case";
import type { Downloads } from "../plugins/downloads.ts";

export const downloads: Downloads = {
  ledgerTemplate: (ctx) => call(ledgerTemplateFile, ctx, undefined),
  accountsTemplate: (ctx, input) => call(accountsTemplateFile, ctx, input as Parameters<typeof accountsTemplateFile.run>[1]),
  // `call` checks what came in the address.
  markedLedger: (ctx, input) => call(markedLedger, ctx, input as Parameters<typeof markedLedger.run>[1]),
  audit: (ctx, input) => call(exportAudit, ctx, input as Parameters<typeof exportAudit.run>[1]),
  ledger: (ctx, input) => call(exportLedger, ctx, input as Parameters<typeof exportLedger.run>[1]),
};
