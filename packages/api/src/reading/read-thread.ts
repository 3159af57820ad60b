// The thread that reads uploaded files, one at a time: a hostile or huge file costs this thread, never the server.
import { parentPort } from "node:worker_threads";
import { type ReadJob, runAccountsJob, runBulletinJob, runLedgerJob, runMarkJob } from "./read-job.ts";

function run(job: ReadJob) {
  if (job.kind === "ledger") return runLedgerJob(job);
  if (job.kind === "accounts") return runAccountsJob(job);
  return job.kind === "mark" ? runMarkJob(job) : runBulletinJob(job);
}

parentPort?.on("message", async (job: ReadJob) => {
  try {
    parentPort?.postMessage({ answer: await run(job) });
  } catch (error) {
    parentPort?.postMessage({ failure: String((error as Error)?.stack ?? error) });
  }
});
