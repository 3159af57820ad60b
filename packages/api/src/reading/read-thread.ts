// The thread that reads uploaded files, one at a time: a hostile or huge file costs this thread, never the server.
import { parentPort } from "node:worker_threads";
import { type ReadJob, runBulletinJob, runLedgerJob } from "./read-job.ts";

parentPort?.on("message", async (job: ReadJob) => {
  try {
    parentPort?.postMessage({ answer: await (job.kind === "ledger" ? runLedgerJob(job) : runBulletinJob(job)) });
  } catch (error) {
    parentPort?.postMessage({ failure: String((error as Error)?.stack ?? error) });
  }
});
