// One process at a time may start or stop the database of a data folder. PostgreSQL's own lock stands behind this one:
// should two ever pass, the second postmaster refuses the folder.
import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { markIsAlive, processMark } from "./process-life.ts";
import { unavailable } from "./unavailable.ts";

const WAIT_MS = 60_000;
const POLL_MS = 20;

async function readOrNull(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch(() => null);
}

/** Takes a lock whose owner is dead out of the way. Moved, not deleted: if a living one was caught meanwhile, it is put back. */
async function clearDeadLock(path: string, dead: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readOrNull(aside)) !== dead) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

/** Runs `work` while holding the lock; waits up to a minute for another living process. */
export async function withStartLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const content = `${processMark(process.pid)} ${randomUUID()}`;
  const own = `${path}.${randomUUID()}`;
  await writeFile(own, content, { mode: 0o600 });
  const until = Date.now() + WAIT_MS;
  try {
    for (;;) {
      try {
        await link(own, path); // atomic, and the content is there from the first moment
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
      const held = await readOrNull(path);
      if (held !== null && !markIsAlive(held.split(" ").slice(0, 2).join(" "))) await clearDeadLock(path, held);
      else if (Date.now() > until) throw unavailable("LOCKED", { lock: path, holder: held });
      else await sleep(POLL_MS);
    }
    try {
      return await work();
    } finally {
      if ((await readOrNull(path)) === content) await rm(path, { force: true });
    }
  } finally {
    await rm(own, { force: true });
  }
}
