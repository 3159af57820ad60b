// The snapshots as files, without a trace of when they were made.
import type { LocalDate } from "@rectify/domain/local-date";
import { ledgerWorkbook } from "@rectify/reports/ledger-workbook";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { SNAPSHOT_DAYS, snapshotFileName } from "./calendar.ts";
import { exampleDistrict } from "./district.ts";
import { snapshotRows } from "./snapshot.ts";

export type LedgerFile = { name: string; asOf: LocalDate; rows: number; bytes: Uint8Array };

/** In the order of their as-of days. */
export async function* ledgerFiles(): AsyncGenerator<LedgerFile> {
  const findings = exampleDistrict();
  for (const asOf of SNAPSHOT_DAYS) {
    const rows = snapshotRows(findings, asOf);
    const bytes = await ledgerWorkbook(rows, { title: `云溪市丰泽区巡察整改台账（截至${asOf}）` });
    yield { name: snapshotFileName(asOf), asOf, rows: rows.length, bytes: withoutClock(bytes, asOf) };
  }
}

export async function allFiles(): Promise<LedgerFile[]> {
  const files: LedgerFile[] = [];
  for await (const file of ledgerFiles()) files.push(file);
  return files;
}

const CORE = "docProps/core.xml";
/** The first day a zip entry can carry. */
const ZIP_EPOCH = "1980-01-01T00:00:00";

/** The workbook with its creation times set to the as-of day and its zip entries to one fixed day. */
function withoutClock(bytes: Uint8Array, asOf: LocalDate): Uint8Array {
  const entries = unzipSync(bytes);
  const core = entries[CORE];
  if (core) entries[CORE] = strToU8(strFromU8(core).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${asOf}T00:00:00Z`));
  return zipSync(entries, { level: 9, mtime: ZIP_EPOCH });
}
