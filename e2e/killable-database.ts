// A database of its own that a test can kill and bring back, on the same port, while the server that uses it runs on.
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { acquireDatabase } from "@rectify/db/embedded/acquire-database";

export type KillableDatabase = {
  url: string;
  /** As a power cut does: no connection is ended in order. */
  kill(): Promise<void>;
  /** Resolves when it takes connections. */
  revive(): Promise<void>;
  stop(): Promise<void>;
};

export async function startKillableDatabase(): Promise<KillableDatabase> {
  const root = mkdtempSync(join(tmpdir(), "rectify-e2e-db-"));
  chmodSync(root, 0o755); // as root the database runs as another user, who must get through
  const dataDir = join(root, "data");
  const first = await acquireDatabase({ dataDir });
  const releases = [first.release];
  const isAlive = (pid: number) => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  return {
    url: first.url,
    kill: async () => {
      const pid = Number(readFileSync(join(dataDir, "postgres/data/postmaster.pid"), "utf8").split("\n")[0]);
      process.kill(pid, "SIGKILL");
      await expect.poll(() => isAlive(pid)).toBe(false);
    },
    revive: async () => {
      const again = await acquireDatabase({ dataDir });
      expect(again.url, "the database came back at its address").toBe(first.url);
      releases.push(again.release);
    },
    stop: async () => {
      for (const release of releases) await release();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
