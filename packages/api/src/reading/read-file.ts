// Reads files in a thread of its own with a memory limit and a time limit. The thread is kept for the next file, and holds no process open.
import { Worker } from "node:worker_threads";
import { DomainError } from "@rectify/domain/errors";
import type { LocalDate } from "@rectify/domain/local-date";
import type { AccountsAnswer, BulletinAnswer, LedgerAnswer, MarkAnswer, ReadJob } from "./read-job.ts";

export type ReadLimits = { memoryMb: number; timeMs: number };
const LIMITS: ReadLimits = { memoryMb: 512, timeMs: 120_000 };

type Said<T> = { answer: T } | { failure: string };
type Thread = { worker: Worker; dead: boolean };

let idle: Thread | null = null;

function startThread(memoryMb: number): Thread {
  const worker = new Worker(new URL("./read-thread.ts", import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
  const thread: Thread = { worker, dead: false };
  worker.on("exit", () => {
    thread.dead = true;
  });
  // Without a listener an error of an idle thread would end the process; its next job starts a new one.
  worker.on("error", () => undefined);
  return thread;
}

/** @throws FILE_TOO_LARGE when the file needs more memory or time than is allowed; Error when reading itself breaks */
async function runJob<T>(job: ReadJob, limits: ReadLimits): Promise<T> {
  const shared = limits === LIMITS;
  const kept = shared && idle && !idle.dead ? idle : null;
  if (kept) idle = null;
  const thread = kept ?? startThread(limits.memoryMb);
  // A busy thread keeps the process alive; an idle one does not.
  thread.worker.ref();
  const tooLarge = (what: string, limit: number) => new DomainError("FILE_TOO_LARGE", { what, limit });
  let timer: NodeJS.Timeout | undefined;
  try {
    const said = await new Promise<Said<T>>((resolve, reject) => {
      timer = setTimeout(() => reject(tooLarge("time", limits.timeMs)), limits.timeMs);
      const fail = (error: NodeJS.ErrnoException) =>
        reject(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooLarge("memory", limits.memoryMb) : error);
      const ended = () => reject(new Error("the reading thread ended"));
      const heard = (value: Said<T>) => {
        thread.worker.off("error", fail).off("exit", ended);
        resolve(value);
      };
      thread.worker.once("message", heard).once("error", fail).once("exit", ended);
      thread.worker.postMessage(job);
    });
    if (shared && !idle) {
      thread.worker.unref();
      idle = thread;
    } else void thread.worker.terminate();
    if ("failure" in said) throw new Error(said.failure);
    return said.answer;
  } catch (error) {
    if (idle !== thread) void thread.worker.terminate();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** @throws FILE_TOO_LARGE */
export function readLedgerFile(bytes: Uint8Array, days: { today: LocalDate; asOf: LocalDate }, limits = LIMITS): Promise<LedgerAnswer> {
  return runJob({ kind: "ledger", bytes, ...days }, limits);
}

/** @throws FILE_TOO_LARGE */
export function readBulletin(bytes: Uint8Array, fileName: string, limits = LIMITS): Promise<BulletinAnswer> {
  return runJob({ kind: "bulletin", bytes, fileName }, limits);
}

/** @throws FILE_TOO_LARGE */
export function readAccountsFile(bytes: Uint8Array, limits = LIMITS): Promise<AccountsAnswer> {
  return runJob({ kind: "accounts", bytes }, limits);
}

/** The ledger as a workbook with its issues marked. @throws FILE_TOO_LARGE */
export function markLedgerFile(job: Omit<Extract<ReadJob, { kind: "mark" }>, "kind">, limits = LIMITS): Promise<MarkAnswer> {
  return runJob({ kind: "mark", ...job }, limits);
}
