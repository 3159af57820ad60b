// What the reading thread is asked and answers.
import type { LocalDate } from "@rectify/domain/local-date";
import { readAccounts } from "@rectify/ingest/accounts/read-accounts";
import { parseBulletin } from "@rectify/ingest/bulletin/parse-bulletin";
import { loadCsv } from "@rectify/ingest/ledger/csv-sheet";
import { isWorkbook } from "@rectify/ingest/ledger/load-sheets";
import { readLedger } from "@rectify/ingest/ledger/read-ledger";
import { readBulletinFile } from "@rectify/ingest/text/read-bulletin-file";
import { type MarkedIssue, markLines, markWorkbook } from "@rectify/reports/marked-workbook";
import type { Lang } from "../context.ts";

export type ReadJob =
  | { kind: "ledger"; bytes: Uint8Array; today: LocalDate; asOf: LocalDate }
  | { kind: "mark"; bytes: Uint8Array; issues: MarkedIssue[]; lang: Lang }
  | { kind: "accounts"; bytes: Uint8Array }
  | { kind: "bulletin"; bytes: Uint8Array; fileName: string };

export async function runLedgerJob(job: Extract<ReadJob, { kind: "ledger" }>) {
  return readLedger(job.bytes, { today: job.today, asOf: job.asOf });
}

export async function runAccountsJob({ bytes }: Extract<ReadJob, { kind: "accounts" }>) {
  return readAccounts(bytes);
}

/** The decoded text with its facts, or why the file cannot be read. */
export async function runBulletinJob(job: Extract<ReadJob, { kind: "bulletin" }>) {
  const read = await readBulletinFile(job.bytes, job.fileName);
  return read.ok ? { ok: true as const, text: read.text, facts: parseBulletin(read.text) } : read;
}

/** A readable ledger as a workbook with its issues marked. */
export async function runMarkJob({ bytes, issues, lang }: Extract<ReadJob, { kind: "mark" }>): Promise<Uint8Array> {
  if (isWorkbook(bytes)) return markWorkbook(bytes, issues, lang);
  const read = loadCsv(bytes);
  const [grid] = read.ok ? read.sheets : [];
  if (!grid) throw new Error("asked to mark a file that cannot be read");
  const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
  const lines = upTo(grid.lastRow).map((row) => upTo(grid.lastColumn).map((column) => grid.cell(row, column)));
  return markLines(grid.name, lines, issues, lang);
}

export type LedgerAnswer = Awaited<ReturnType<typeof runLedgerJob>>;
export type AccountsAnswer = Awaited<ReturnType<typeof runAccountsJob>>;
export type MarkAnswer = Awaited<ReturnType<typeof runMarkJob>>;
export type BulletinAnswer = Awaited<ReturnType<typeof runBulletinJob>>;
