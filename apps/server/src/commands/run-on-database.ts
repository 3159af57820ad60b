// What the db commands share: settings, the database (shared with a running server or started for this call), output and exit code.
// They come before any use-case: the tables need not be there yet.
import type { Lang } from "@rectify/api/context";
import type { Database } from "@rectify/db/database";
import { acquireDatabase } from "@rectify/db/embedded/acquire-database";
import { chooseDataFolder } from "@rectify/db/embedded/data-folder";
import { migrate } from "@rectify/db/migrate";
import { openAsProduct } from "@rectify/db/product-role";
import { DomainError } from "@rectify/domain/errors";
import type { Env } from "../env.ts";
import { databaseSentences } from "../sentences.ts";
import { loadEnv } from "../start/load-env.ts";
import { PROJECT_ROOT } from "../start/project.ts";

export type Outcome = {
  /** The object that `--json` prints. */
  result: object;
  /** What people read without `--json`. */
  text: string;
};

export type CommandOptions = { json?: boolean; lang?: Lang };

/** Gives `work` the address of the database and leaves it afterwards; the embedded one stops if nobody else uses it. */
async function withUrl<T>(work: (url: string, env: Env, embedded: boolean) => Promise<T>): Promise<T> {
  const env = loadEnv();
  const dataDir = await chooseDataFolder(env.dataDir, PROJECT_ROOT);
  const { url, embedded, release } = await acquireDatabase({ dataDir, databaseUrl: env.databaseUrl });
  // Ctrl-C leaves in order too: an aborted transaction is undone by the server, and nobody else's work is stopped.
  const leave = () => void release().finally(() => process.exit(130));
  process.once("SIGINT", leave).once("SIGTERM", leave);
  try {
    return await work(url, env, embedded);
  } finally {
    process.off("SIGINT", leave).off("SIGTERM", leave);
    await release();
  }
}

/** Prints the outcome, or the failure in the language asked for; with `--json` stdout holds one JSON object and nothing else. */
async function report(options: CommandOptions, work: () => Promise<Outcome>): Promise<void> {
  const lang = options.lang ?? "zh";
  try {
    const { result, text } = await work();
    process.stdout.write(`${options.json ? JSON.stringify(result) : text}\n`);
  } catch (error) {
    process.exitCode = 1;
    const planned = error instanceof DomainError ? { code: error.code, facts: error.facts } : { code: "INTERNAL", facts: {} };
    if (options.json) process.stdout.write(`${JSON.stringify({ error: planned })}\n`);
    const sentences = databaseSentences(error, lang);
    process.stderr.write(`${sentences ? sentences.join("\n") : error instanceof Error ? error.stack : String(error)}\n`);
  }
}

/** Runs a command on the bare database address, before any migration. */
export function runOnUrl(options: CommandOptions, work: (url: string, env: Env, embedded: boolean) => Promise<Outcome>): Promise<void> {
  return report(options, () => withUrl(work));
}

async function withDatabase<T>(acquired: { url: string; embedded: boolean }, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openAsProduct(acquired);
  try {
    return await work(db);
  } finally {
    await db.close();
  }
}

/** Runs a command on a migrated database. */
export function runOnDatabase(options: CommandOptions, work: (db: Database, env: Env, url: string) => Promise<Outcome>): Promise<void> {
  return runOnUrl(options, async (url, env, embedded) => {
    await migrate(url);
    return withDatabase({ url, embedded }, (db) => work(db, env, url));
  });
}
