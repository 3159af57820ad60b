// What the reading thread is asked and answers.
import type { LocalDate } from "@rectify/domain/local-date";
import { parseBulletin } from "@rectify/ingest/bulletin/parse-bulletin";
import { readLedger } from "@rectify/ingest/ledger/read-ledger";
import { readBulletinFile } from "@rectify/ingest/text/read-bulletin-file";

export type ReadJob =
  | { kind: "ledger"; bytes: Uint8Array; today: LocalDate; asOf: LocalDate }
  | { kind: "bulletin"; bytes: Uint8Array; fileName: string };

export async function runLedgerJob(job: Extract<ReadJob, { kind: "ledger" }>) {
  return readLedger(job.bytes, { today: job.today, asOf: job.asOf });
}

/** The decoded text with its facts, or why the file cannot be read. */
export async function runBulletinJob(job: Extract<ReadJob, { kind: "bulletin" }>) {
  const read = await readBulletinFile(job.bytes, job.fileName);
  return read.ok ? { ok: true as const, text: read.text, facts: parseBulletin(read.text) } : read;
}

export type LedgerAnswer = Awaited<ReturnType<typeof runLedgerJob>>;
export type BulletinAnswer = Awaited<ReturnType<typeof runBulletinJob>>;
