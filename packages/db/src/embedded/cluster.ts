// Makes the database files once. Built aside and moved into place, so that an interrupted first run leaves nothing half made.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Binaries } from "./binaries.ts";
import type { DataFolder } from "./data-folder.ts";
import type { OsUser } from "./os-user.ts";
import { unavailable } from "./unavailable.ts";

export const SUPERUSER = "rectify";

/** Kept in the cluster's own configuration; the port and the like are given at each start. */
const SETTINGS: Readonly<Record<string, string>> = {
  fsync: "on",
  full_page_writes: "on",
  synchronous_commit: "on",
  password_encryption: "scram-sha-256",
  timezone: "UTC",
  log_timezone: "UTC",
  max_connections: "100",
  shared_buffers: "128MB",
};

/** Environment of the database programs: nothing of ours, messages in English. */
export function programEnv(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, TMP } = process.env;
  return { PATH, SystemRoot, TEMP, TMP, LC_ALL: "C", TZ: "UTC" };
}

/** Runs a program to its end; the answer holds everything it said. */
export function runProgram(program: string, args: readonly string[], user: OsUser, cwd: string): Promise<{ code: number; output: string }> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { ...user, cwd, env: programEnv(), stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const add = (part: Buffer) => {
      output = (output + part.toString()).slice(-4000);
    };
    child.stdout.on("data", add);
    child.stderr.on("data", add);
    child.on("error", fail);
    child.on("close", (code) => done({ code: code ?? 1, output }));
  });
}

/** The major version the files were made by, or null when there are none. */
export async function clusterVersion(folder: DataFolder): Promise<string | null> {
  return readFile(join(folder.cluster, "PG_VERSION"), "utf8").then(
    (text) => text.trim(),
    () => null,
  );
}

/**
 * initdb: UTF-8, order by code point through PostgreSQL's own provider (the same on every machine, whatever libc it has),
 * checksums on, passwords by SCRAM, a random password in a file only the present user can read.
 */
export async function createCluster(binaries: Binaries, folder: DataFolder, user: OsUser): Promise<void> {
  const aside = `${folder.cluster}.new`;
  const passwordFile = `${folder.cluster}.pw`;
  await rm(aside, { recursive: true, force: true });
  const password = randomBytes(24).toString("base64url");
  try {
    await mkdir(aside, { mode: 0o700 });
    await rm(passwordFile, { force: true });
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (user) {
      await chown(aside, user.uid, user.gid);
      await chown(passwordFile, user.uid, user.gid);
    }
    const args = ["-D", aside, "-U", SUPERUSER, "-A", "scram-sha-256", `--pwfile=${passwordFile}`, "-E", "UTF8"];
    args.push("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--data-checksums");
    for (const [name, value] of Object.entries(SETTINGS)) args.push("-c", `${name}=${value}`);
    const { code, output } = await runProgram(binaries.initdb, args, user, aside);
    if (code !== 0) throw unavailable("INIT_FAILED", { folder: folder.cluster, said: output });
    await writeFile(folder.password, password, { mode: 0o600 });
    await rename(aside, folder.cluster);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(aside, { recursive: true, force: true });
  }
}
