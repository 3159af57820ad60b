// Runs one command as the operator: opens the database (shared with a running server, or started for the call), prints, and sets the exit code.
import { randomUUID } from "node:crypto";
import { auditRefusal } from "@rectify/api/access/audit-refusal";
import type { ApiContext, Lang } from "@rectify/api/context";
import { isConnectionLost } from "@rectify/db/connection-lost";
import { acquireDatabase } from "@rectify/db/embedded/acquire-database";
import { chooseDataFolder } from "@rectify/db/embedded/data-folder";
import { migrate } from "@rectify/db/migrate";
import { openAsProduct } from "@rectify/db/product-role";
import { DomainError } from "@rectify/domain/errors";
import { OPERATOR } from "@rectify/domain/principal";
import { startFailureSentences } from "../sentences.ts";
import { loadEnv } from "../start/load-env.ts";
import { PROJECT_ROOT } from "../start/project.ts";
import { errorSentence } from "./error-sentence.ts";

/** 0 done, 2 refused because of what is in the input, 1 failure. */
export const EXIT = { done: 0, failure: 1, refused: 2 } as const;

export type Output = { json: boolean; lang: Lang };
export type CommandResult = { value: unknown; text: string; exitCode: 0 | 1 | 2 };

/** Codes of errors that lie in what the user gave, not in the program. */
const REFUSALS: readonly string[] = [
  "NOT_FOUND",
  "AMBIGUOUS_NAME",
  "UNKNOWN_NAME",
  "DAY_IN_FUTURE",
  "COMPARE_AFTER_AS_OF",
  "EXAMPLE_PRESENT",
  "CONFLICT",
  "UNDO_BLOCKED",
  "MOVE_REFUSED",
  "INPUT_REFUSED",
  "INVALID_INPUT",
  "FILE_TOO_LARGE",
  "FILE_UNREADABLE",
];

/** Writes JSON or text to stdout and waits until it is taken: a pipe takes a long answer in pieces. */
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => process.stdout.write(`${text}\n`, (error) => (error ? reject(error) : resolve())));
}

async function withContext<T>(lang: Lang, work: (ctx: ApiContext) => Promise<T>): Promise<T> {
  const env = loadEnv();
  const database = await acquireDatabase({ dataDir: await chooseDataFolder(env.dataDir, PROJECT_ROOT), databaseUrl: env.databaseUrl });
  // Ctrl-C leaves in order: an aborted transaction is undone by the server, and the embedded one stops with its last user.
  const leave = () => void database.release().finally(() => process.exit(130));
  process.once("SIGINT", leave).once("SIGTERM", leave);
  try {
    await migrate(database.url);
    const db = await openAsProduct(database);
    try {
      return await work({ db, principal: OPERATOR, nowMs: Date.now(), zone: env.zone, lang, requestId: randomUUID(), origin: "cli" });
    } finally {
      await db.close();
    }
  } finally {
    process.off("SIGINT", leave).off("SIGTERM", leave);
    await database.release();
  }
}

/** A change that was refused or failed is written down, as it is behind a page. */
async function told<T>(ctx: ApiContext, change: string, work: (ctx: ApiContext) => Promise<T>): Promise<T> {
  try {
    return await work(ctx);
  } catch (error) {
    if (!isConnectionLost(error))
      await auditRefusal(ctx, `rectify ${change}`, error instanceof DomainError ? error : { code: "INTERNAL" }, true);
    throw error;
  }
}

/** `change` names a command that writes or hands out. Runs `work`; with `--json` exactly one JSON object goes to stdout, also on failure: {error: {code, facts, message}}. */
export async function runCommand(output: Output, work: (ctx: ApiContext) => Promise<CommandResult>, change?: string): Promise<void> {
  try {
    const { value, text, exitCode } = await withContext(output.lang, (ctx) => (change ? told(ctx, change, work) : work(ctx)));
    await print(output.json ? JSON.stringify(value) : text);
    process.exitCode = exitCode;
  } catch (error) {
    const foreseen = error instanceof DomainError ? error : null;
    const start = startFailureSentences(error, output.lang);
    const message = start?.join("\n") ?? (foreseen ? errorSentence(foreseen, output.lang) : String((error as Error).stack ?? error));
    if (output.json)
      await print(
        JSON.stringify({ error: { code: foreseen?.code ?? (start ? "SETTINGS" : "INTERNAL"), facts: foreseen?.facts ?? {}, message } }),
      );
    process.stderr.write(`${message}\n`);
    process.exitCode = foreseen && REFUSALS.includes(foreseen.code) ? EXIT.refused : EXIT.failure;
  }
}
