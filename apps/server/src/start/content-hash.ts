// Whether what a step makes is still made from what lies there now.
import { createHash } from "node:crypto";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

async function filesOf(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true, recursive: true });
    return entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOTDIR" ? [path] : [];
  }
}

async function sourcesOf(root: string, paths: readonly string[]): Promise<string[]> {
  const files = (await Promise.all(paths.map((path) => filesOf(join(root, path))))).flat();
  return files.filter((f) => !/\.test\.tsx?$/.test(f)).sort();
}

/** Whether `product` was written after every source; for what another command made and left no stamp. */
export async function isNewerThan(product: string, root: string, paths: readonly string[]): Promise<boolean> {
  const made = await stat(product).catch(() => null);
  if (!made) return false;
  const sources = await Promise.all((await sourcesOf(root, paths)).map((f) => stat(f)));
  return sources.every((source) => source.mtimeMs < made.mtimeMs);
}

/** SHA-256 over names and contents of files and folders below `root`; tests do not count, a missing path counts as empty. */
export async function contentHash(root: string, paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of await sourcesOf(root, paths)) {
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(await readFile(file))
      .update("\0");
  }
  return hash.digest("hex");
}

/** Runs `make` unless the stamp says it was made from the same content. @returns whether it ran */
export async function makeIfChanged(stamp: string, hash: string, make: () => Promise<void>): Promise<boolean> {
  if ((await readFile(stamp, "utf8").catch(() => null)) === hash) return false;
  await make();
  await writeFile(stamp, hash);
  return true;
}
