// Who uses the database now: one small file per use. The last one to leave stops it.
import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { markIsAlive, processMark } from "./process-life.ts";

/** Enters this process; the answer is the file to remove on leaving. */
export async function enterUser(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${process.pid}-${randomUUID().slice(0, 8)}`);
  await writeFile(path, processMark(process.pid), { mode: 0o600 });
  return path;
}

/** Files of living users; those of dead processes are removed on the way. */
export async function livingUsers(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const living: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const mark = await readFile(path, "utf8").catch(() => "");
    if (markIsAlive(mark)) living.push(path);
    else await rm(path, { force: true });
  }
  return living;
}
