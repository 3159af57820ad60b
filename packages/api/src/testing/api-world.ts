// A context over a fresh copy of the template database, and ledgers written as sentences.
import type { Database } from "@rectify/db/database";
import { testDatabase } from "@rectify/db/testing/test-database";
import type { LedgerPreview } from "@rectify/domain/board";
import { day } from "@rectify/domain/local-date";
import { OPERATOR } from "@rectify/domain/principal";
import { type LedgerSheetRow, ledgerWorkbook } from "@rectify/reports/ledger-workbook";
import { type LedgerImportOptions, runLedgerImport } from "../imports/import-ledger.ts";
import type { SignedIn } from "../use-case.ts";

/** Noon in Shanghai of 2026-03-19. */
export const NOW = Date.UTC(2026, 2, 19, 4);

export type ApiWorld = { db: Database; ctx: SignedIn; close(): Promise<void> };

export async function apiWorld(): Promise<ApiWorld> {
  const db = await testDatabase();
  const ctx: SignedIn = { db, principal: OPERATOR, nowMs: NOW, zone: "Asia/Shanghai", lang: "zh", requestId: "test", origin: "test" };
  return { db, ctx, close: () => db.close() };
}

/** A row of unit 丰泽区商务局 in the fourth round unless said otherwise. */
export function row(cells: LedgerSheetRow): LedgerSheetRow {
  return {
    round: "七届区委第四轮",
    unit: "丰泽区商务局",
    group: "区委第一巡察组",
    region: "云溪市/丰泽区",
    feedbackOn: day("2025-06-12"),
    dueOn: day("2025-12-12"),
    state: "整改中",
    ...cells,
  };
}

export async function importRows(
  ctx: SignedIn,
  asOf: string,
  rows: LedgerSheetRow[],
  options: Partial<LedgerImportOptions> = {},
): Promise<LedgerPreview> {
  const bytes = await ledgerWorkbook(rows);
  const all = { asOf: day(asOf), dryRun: false, skipFaulty: false, replaceExample: false, example: false, shiftDays: 0, ...options };
  return runLedgerImport(ctx, { fileName: `ledger-${asOf}.xlsx`, bytes, uploadId: null }, all);
}

/** Bytes of a ledger workbook with these rows. */
export function ledgerFile(rows: LedgerSheetRow[]): Promise<Uint8Array> {
  return ledgerWorkbook(rows);
}
export type { LedgerSheetRow };
