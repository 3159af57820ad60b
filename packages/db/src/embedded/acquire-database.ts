// The supervisor: gives a process the database of a data folder, starting it for the first user and stopping it after the last.
import { readFile, rm, writeFile } from "node:fs/promises";
import pg from "pg";
import { findBinaries } from "./binaries.ts";
import { clusterVersion, createCluster, SUPERUSER } from "./cluster.ts";
import { type DataFolder, openDataFolder } from "./data-folder.ts";
import { livingPostmaster, type Postmaster, startPostmaster, stopPostmaster, waitUntilReady } from "./postmaster.ts";
import { withStartLock } from "./start-lock.ts";
import { unavailable } from "./unavailable.ts";
import { enterUser, livingUsers } from "./user-registry.ts";

export type DatabaseStep = "initialise" | "start" | "reuse";

export type AcquireOptions = {
  /** Absolute path, see chooseDataFolder. */
  dataDir: string;
  /** Any PostgreSQL instead of the embedded one; nothing is started then. */
  databaseUrl?: string | undefined;
  onStep?: ((step: DatabaseStep) => void) | undefined;
  /** Bring the server up again when it dies under us: for a process that stays. */
  keepAlive?: boolean;
  /** Server settings beside ours, for tests. */
  settings?: Readonly<Record<string, string>>;
};

export type AcquiredDatabase = {
  /** As its owner, who may change the tables themselves. */
  url: string;
  /** Ours alone, so that roles with passwords can be made in it. */
  embedded: boolean;
  /** Leaves; the database stops when nobody else uses it. Safe to call twice. */
  release(): Promise<void>;
};

const DATABASE = "rectify";
const WATCH_MS = 500;

function urlOf(port: number, password: string, database: string): string {
  return `postgresql://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

async function readPassword(folder: DataFolder): Promise<string> {
  return readFile(folder.password, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw unavailable("DATA_FOLDER_FOREIGN", { folder: folder.root, system: error.code });
  });
}

/** Also proves that the server answers to our password. */
async function ensureDatabase(port: number, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(port, password, "postgres"), connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    throw unavailable("UNREACHABLE", { system: (error as { code?: string }).code ?? "CONNECT" });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * The database of a data folder, ready for connections; several processes share it.
 * @throws DATABASE_UNAVAILABLE with a `reason` of unavailable.ts
 */
export async function acquireDatabase(options: AcquireOptions): Promise<AcquiredDatabase> {
  if (options.databaseUrl) return { url: options.databaseUrl, embedded: false, release: async () => undefined };
  const { folder, user } = await openDataFolder(options.dataDir);
  const binaries = await findBinaries(user);

  const bringUp = async (): Promise<Postmaster> => {
    const version = await clusterVersion(folder);
    if (version === null) {
      options.onStep?.("initialise");
      await createCluster(binaries, folder, user);
    } else if (version !== binaries.major) {
      throw unavailable("DATA_FOLDER_VERSION", { folder: folder.cluster, found: version, wanted: binaries.major });
    }
    const living = livingPostmaster(folder);
    const ready = living && (living.ready ? living : await waitUntilReady(folder, living.pid));
    if (ready) {
      options.onStep?.("reuse");
      return ready;
    }
    options.onStep?.("start");
    return startPostmaster(binaries, folder, user, options.settings ?? {});
  };

  const { mine, url } = await withStartLock(folder.lock, async () => {
    await livingUsers(folder.users);
    const mine = await enterUser(folder.users);
    try {
      const answering = async () => {
        const { port } = await bringUp();
        await ensureDatabase(port, await readPassword(folder));
        return port;
      };
      // A server found alive may have been dying: then it is started like any other.
      const port = await answering().catch((error) => {
        if (livingPostmaster(folder)) throw error;
        return answering();
      });
      await writeFile(folder.port, String(port));
      return { mine, url: urlOf(port, await readPassword(folder), DATABASE) };
    } catch (error) {
      await rm(mine, { force: true });
      throw error;
    }
  });

  let released: Promise<void> | undefined;
  let reviving = false;
  const revive = async () => {
    if (reviving || released || livingPostmaster(folder)) return;
    reviving = true;
    // Whatever stands in the way now may be gone at the next look; until then queries fail and say so.
    await withStartLock(folder.lock, async () => (released ? undefined : bringUp())).catch(() => undefined);
    reviving = false;
  };
  const watch = options.keepAlive ? setInterval(() => void revive(), WATCH_MS).unref() : undefined;

  const leave = () =>
    withStartLock(folder.lock, async () => {
      clearInterval(watch);
      await rm(mine, { force: true });
      if ((await livingUsers(folder.users)).length === 0) await stopPostmaster(binaries, folder, user);
    });
  return {
    url,
    embedded: true,
    release: () => {
      released ??= leave();
      return released;
    },
  };
}
