// PostgreSQL refuses to run as root, so root hands it to an unprivileged user of the machine.
import { spawnSync } from "node:child_process";
import { stat } from "node:fs/promises";
import { unavailable } from "./unavailable.ts";

/** Who runs the database programs; null = the present user does. */
export type OsUser = { uid: number; gid: number } | null;

const NAME = "postgres";
const CREATORS: readonly (readonly string[])[] = [
  ["useradd", "--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin", NAME],
  ["adduser", "-S", "-D", "-H", NAME],
];

function lookUp(name: string): OsUser {
  const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }));
  if (uid?.status !== 0 || gid?.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/**
 * The user for the database programs: the owner of existing data, else the machine's `postgres` user, created when missing.
 * @throws DATABASE_UNAVAILABLE NO_OS_USER, DATA_FOLDER_FOREIGN (the data belongs to somebody else)
 */
export async function databaseOsUser(dataFolder: string): Promise<OsUser> {
  const me = process.getuid?.();
  if (me === undefined) return null;
  const owner = await stat(dataFolder).catch(() => null);
  if (me !== 0) {
    if (owner && owner.uid !== me) throw unavailable("DATA_FOLDER_FOREIGN", { folder: dataFolder });
    return null;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const known = lookUp(NAME);
  if (known) return known;
  for (const [command, ...args] of CREATORS) {
    if (command && spawnSync(command, args, { stdio: "ignore" }).status === 0) break;
  }
  const made = lookUp(NAME);
  if (!made) throw unavailable("NO_OS_USER", { user: NAME });
  return made;
}

/** Whether that user can read (`-r`) or pass through (`-x`) a path, asked of the machine itself. */
export function canAccess(user: OsUser, flag: "-r" | "-x", path: string): boolean {
  if (process.platform === "win32" || user === null) return true;
  return spawnSync("/bin/sh", ["-c", `test ${flag} "$1"`, "sh", path], { ...user, cwd: "/", stdio: "ignore" }).status === 0;
}
