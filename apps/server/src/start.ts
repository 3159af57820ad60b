// The one command: from a fresh clone to a line to open. `--dev` serves the pages by vite, live, on the same port.
import "./start/compile-cache.ts";
import { setTimeout as sleep } from "node:timers/promises";
import type { Env } from "./env.ts";
import { startFailureSentences } from "./sentences.ts";
import { cleanUpStack } from "./start/clean-up.ts";
import { assertPortFree } from "./start/free-port.ts";
import { loadEnv } from "./start/load-env.ts";
import { buildPages, generateClient } from "./start/made-things.ts";
import { inStep, interruptSteps, UNCHANGED } from "./start/progress.ts";
import { StepFailure } from "./start/step-failure.ts";

const dev = process.argv.includes("--dev");
const cleanUp = cleanUpStack();

/** What to say of a failure, Chinese first; an unforeseen one is shown whole, since its reader runs the machine. */
function explain(error: unknown): string {
  if (error instanceof StepFailure) return [error.sentences.zh, error.sentences.en, error.details].join("\n").trimEnd();
  const zh = startFailureSentences(error, "zh");
  const en = startFailureSentences(error, "en");
  if (zh && en) return [...zh, ...en].join("\n");
  return `启动失败 The start failed\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

async function start(): Promise<void> {
  const env = await inStep<Env>({ zh: "检查设置", en: "Settings" }, async () => {
    const found = loadEnv();
    await assertPortFree(found.host, found.port);
    return found;
  });
  await inStep({ zh: "数据库客户端", en: "Database client" }, async (note) => note((await generateClient()) ? undefined : UNCHANGED));
  if (!dev) await inStep({ zh: "网页", en: "Pages" }, async (note) => note((await buildPages()) ? undefined : UNCHANGED));
  const { serve } = await import("./start/serve.ts");
  const link = await serve(env, dev, cleanUp);
  process.stdout.write(`\n打开 Open: ${link}\n\n`);
}

const PATIENCE_MS = 15_000;
const started = start();

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) process.exit(130); // pressed again: do not wait
  stopping = true;
  process.stdout.write("\n正在停止 Stopping …\n");
  interruptSteps();
  // A step in the middle comes to its end, so that what it opened can be closed.
  await Promise.race([started.catch(() => undefined), sleep(PATIENCE_MS)]);
  await cleanUp.run();
  process.exit(0);
}

// A closed terminal takes no more lines; that is no reason to fall over while stopping.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop());
started.catch(async (error: unknown) => {
  if (stopping) return;
  process.stderr.write(`\n${explain(error)}\n`);
  await cleanUp.run();
  process.exit(1);
});
