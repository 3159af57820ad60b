import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readableNative } from "./binaries.ts";
import { chooseDataFolder, openDataFolder, SYSTEM_DATA_FOLDER } from "./data-folder.ts";
import { canAccess, databaseOsUser } from "./os-user.ts";

const asRoot = process.getuid?.() === 0;
let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "rectify-home-"));
  await mkdir(join(home, "project"));
});
afterEach(() => rm(home, { recursive: true, force: true }));

test("what was asked for is used; a relative path counts from the project", async () => {
  expect(await chooseDataFolder("/srv/rectify", "/p")).toBe("/srv/rectify");
  expect(await chooseDataFolder("here", "/p")).toBe("/p/here");
});

test("nothing asked for: the project's own folder where the database's user can go", async () => {
  await chmod(home, 0o755);
  expect(await chooseDataFolder(undefined, join(home, "project"))).toBe(join(home, "project/.data"));
});

test.runIf(asRoot)("nothing asked for, root, below a closed home: the system's folder", async () => {
  await chmod(home, 0o700);
  expect(await chooseDataFolder(undefined, join(home, "project"))).toBe(SYSTEM_DATA_FOLDER);
});

test.runIf(asRoot)("asked for, root, below a closed home: refused by name", async () => {
  await chmod(home, 0o700);
  const folder = join(home, "project/data");
  await expect(openDataFolder(folder)).rejects.toMatchObject({ facts: { reason: "DATA_FOLDER_UNREACHABLE", folder } });
});

test.runIf(asRoot)("the database's user can pass through the data folder but not list it or read the password's folder", async () => {
  await chmod(home, 0o755);
  const { folder, user } = await openDataFolder(join(home, "data"));
  await chmod(join(home, "data/postgres"), 0o711);
  expect(user).not.toBeNull();
  expect(canAccess(user, "-x", join(folder.cluster, ".."))).toBe(true);
  expect(canAccess(user, "-r", join(folder.cluster, ".."))).toBe(false);
});

test.runIf(asRoot)("programs the database's user cannot reach are run from a readable copy, made once", async () => {
  const native = join(home, "project/native");
  await mkdir(join(native, "bin"), { recursive: true });
  await writeFile(join(native, "bin/postgres"), "program", { mode: 0o755 });
  const user = await databaseOsUser("/nonexistent");
  const copies = await mkdtemp(join(tmpdir(), "rectify-copies-"));
  await chmod(copies, 0o755);

  await chmod(home, 0o755);
  expect(await readableNative(native, "1.0", user, copies)).toBe(native);
  await chmod(home, 0o700);
  const copy = await readableNative(native, "1.0", user, copies);
  expect(copy).toBe(join(copies, "pg-1.0"));
  expect(canAccess(user, "-x", join(copy, "bin/postgres"))).toBe(true);
  expect(await readableNative(native, "1.0", user, copies)).toBe(copy);
  expect(await readdir(copies)).toEqual(["pg-1.0"]);
  await rm(copies, { recursive: true, force: true });
});
