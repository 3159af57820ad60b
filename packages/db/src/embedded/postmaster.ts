// The running server of one data folder: found by its pid file, started, stopped.
import { spawn } from "node:child_process";
import { readFileSync, readlinkSync, realpathSync } from "node:fs";
import { open, readFile, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import { programEnv, runProgram } from "./cluster.ts";
import type { DataFolder } from "./data-folder.ts";
import type { OsUser } from "./os-user.ts";
import { isAlive } from "./process-life.ts";
import { unavailable } from "./unavailable.ts";

export type Postmaster = { pid: number; port: number; ready: boolean };

const READY_MS = 60_000;
const PORT_TRIES = 10;
const LOG_LIMIT_BYTES = 4_000_000;

/** What postmaster.pid says, whether or not that process lives. */
function readPidFile(cluster: string): Postmaster | null {
  try {
    const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    return Number.isInteger(pid) && pid > 0 ? { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === "ready" } : null;
  } catch {
    return null;
  }
}

/** A postmaster works in its data folder; where the machine cannot say, the number alone decides. */
function worksIn(pid: number, cluster: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch (error) {
    return process.platform !== "linux" || (error as NodeJS.ErrnoException).code === "EACCES";
  }
}

/** The living postmaster of this folder, or null. */
export function livingPostmaster(folder: DataFolder): Postmaster | null {
  const said = readPidFile(folder.cluster);
  return said && isAlive(said.pid) && worksIn(said.pid, folder.cluster) ? said : null;
}

/** A pid file whose number now belongs to a zombie or a stranger would stop PostgreSQL from starting. */
async function clearForeignPidFile(folder: DataFolder): Promise<void> {
  if (readPidFile(folder.cluster) && !livingPostmaster(folder)) await rm(join(folder.cluster, "postmaster.pid"), { force: true });
}

/** The port, when nobody listens on it; 0 asks for any. Null when taken. */
function freePort(wanted: number): Promise<number | null> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", () => done(null));
    probe.listen(wanted, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(address && typeof address === "object" ? address.port : null));
    });
  });
}

/** The port of the last start when it is still free: those who hold a connection pool find the database again after a crash. */
async function choosePort(folder: DataFolder): Promise<number> {
  const last = Number(await readFile(folder.port, "utf8").catch(() => "0"));
  // What a killed postmaster leaves behind may hold its port for a moment.
  for (let left = PORT_TRIES; last > 0 && left > 0; left--) {
    const port = await freePort(last);
    if (port !== null) return port;
    await sleep(100);
  }
  return (await freePort(0)) ?? 0;
}

async function logTail(folder: DataFolder, from: number): Promise<string> {
  const text = await readFile(folder.log).catch(() => Buffer.alloc(0));
  return text.subarray(from).toString().slice(-2000);
}

/** Waits until a postmaster that is on its way up takes connections. Null when it ended instead. */
export async function waitUntilReady(folder: DataFolder, pid: number): Promise<Postmaster | null> {
  for (const until = Date.now() + READY_MS; Date.now() < until; await sleep(15)) {
    const said = readPidFile(folder.cluster);
    if (said?.pid === pid && said.ready) return said;
    if (!isAlive(pid)) return null;
  }
  throw unavailable("START_FAILED", { said: "not ready in time", log: folder.log });
}

async function launch(binaries: Binaries, folder: DataFolder, user: OsUser, settings: Readonly<Record<string, string>>) {
  const port = await choosePort(folder);
  const size = (await stat(folder.log).catch(() => null))?.size ?? 0;
  const log = await open(folder.log, size > LOG_LIMIT_BYTES ? "w" : "a", 0o600);
  const from = size > LOG_LIMIT_BYTES ? 0 : size;
  try {
    const args = ["-D", folder.cluster, "-p", String(port), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="];
    for (const [name, value] of Object.entries(settings)) args.push("-c", `${name}=${value}`);
    // Its own session: Ctrl-C in the terminal reaches Node alone, which then stops the database in order.
    const child = spawn(binaries.postgres, args, {
      ...user,
      cwd: folder.cluster,
      env: programEnv(),
      detached: true,
      windowsHide: true,
      stdio: ["ignore", log.fd, log.fd],
    });
    const failed = new Promise<never>((_, fail) => child.once("error", fail));
    child.unref();
    if (child.pid === undefined) await failed;
    failed.catch(() => undefined);
    const up = await waitUntilReady(folder, child.pid as number);
    return { up, said: up ? "" : await logTail(folder, from) };
  } finally {
    await log.close();
  }
}

/**
 * Starts the server and waits for it. After a killed postmaster its children hold the shared memory for a moment: tried again for five seconds.
 * @throws DATABASE_UNAVAILABLE START_FAILED with what the server said
 */
export async function startPostmaster(
  binaries: Binaries,
  folder: DataFolder,
  user: OsUser,
  settings: Readonly<Record<string, string>>,
): Promise<Postmaster> {
  await clearForeignPidFile(folder);
  for (const until = Date.now() + 5000; ; await sleep(100)) {
    const { up, said } = await launch(binaries, folder, user, settings);
    if (up) return up;
    const passing = /shared memory block|lock file|could not bind|in use/i.test(said);
    if (!passing || Date.now() > until) throw unavailable("START_FAILED", { said, log: folder.log });
    await clearForeignPidFile(folder);
  }
}

/** Stops the server in order (connections are ended, everything is on disk). */
export async function stopPostmaster(binaries: Binaries, folder: DataFolder, user: OsUser): Promise<void> {
  if (!livingPostmaster(folder)) return;
  const args = ["stop", "-D", folder.cluster, "-m", "fast", "-w", "-t", "30"];
  const { code, output } = await runProgram(binaries.pgCtl, args, user, folder.cluster);
  if (code !== 0 && livingPostmaster(folder)) throw unavailable("STOP_FAILED", { said: output });
}
