// Where the embedded database keeps its things.
import { chmod, mkdir, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { canAccess, databaseOsUser, type OsUser } from "./os-user.ts";
import { unavailable } from "./unavailable.ts";

/** For root below a closed home, where the database user cannot go. */
export const SYSTEM_DATA_FOLDER = "/var/lib/rectify";

/** Paths inside one data folder. */
export type DataFolder = {
  root: string;
  /** PGDATA. */
  cluster: string;
  password: string;
  port: string;
  users: string;
  lock: string;
  log: string;
};

function layout(root: string): DataFolder {
  const base = join(root, "postgres");
  return {
    root,
    cluster: join(base, "data"),
    password: join(base, "password"),
    port: join(base, "port"),
    users: join(base, "users"),
    lock: join(base, "lock"),
    log: join(base, "postgres.log"),
  };
}

async function nearestExisting(path: string): Promise<string> {
  for (let at = path; ; at = dirname(at)) {
    if (await stat(at).catch(() => null)) return at;
    if (dirname(at) === at) return at;
  }
}

/**
 * The folder to use: as asked, or `.data` in the project; root below a closed home gets /var/lib/rectify instead of the default.
 * @param asked RECTIFY_DATA, or undefined when it was not set
 * @param projectRoot folder against which a relative path counts
 */
export async function chooseDataFolder(asked: string | undefined, projectRoot: string): Promise<string> {
  if (asked !== undefined) return isAbsolute(asked) ? asked : resolve(projectRoot, asked);
  const local = join(projectRoot, ".data");
  const user = await databaseOsUser(layout(local).cluster);
  const reachable = user === null || canAccess(user, "-x", dirname(local));
  return reachable ? local : SYSTEM_DATA_FOLDER;
}

/**
 * Makes the folders and says who runs the database programs.
 * @throws DATABASE_UNAVAILABLE DATA_FOLDER_UNREACHABLE when that user cannot get there
 */
export async function openDataFolder(root: string): Promise<{ folder: DataFolder; user: OsUser }> {
  const folder = layout(root);
  const base = dirname(folder.cluster);
  await mkdir(base, { recursive: true }).catch(async (error: NodeJS.ErrnoException) => {
    throw unavailable("DATA_FOLDER_UNREACHABLE", { folder: root, nearest: await nearestExisting(root), system: error.code });
  });
  const user = await databaseOsUser(folder.cluster);
  if (user !== null) {
    // Passing through is enough; nothing in here can be listed or read by others.
    for (const path of [root, base]) await chmod(path, ((await stat(path)).mode & 0o777) | 0o011);
    if (!canAccess(user, "-x", base)) throw unavailable("DATA_FOLDER_UNREACHABLE", { folder: root, system: "EACCES" });
  }
  return { folder, user };
}
