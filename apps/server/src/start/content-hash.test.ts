import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { contentHash, isNewerThan, makeIfChanged } from "./content-hash.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "rectify-hash-"));
  await mkdir(join(root, "src/deep"), { recursive: true });
  await writeFile(join(root, "src/deep/a.ts"), "1");
  await writeFile(join(root, "lock.yaml"), "x");
});
afterEach(() => rm(root, { recursive: true, force: true }));

const hash = () => contentHash(root, ["src", "lock.yaml", "absent"]);

test("the same content has the same hash, wherever the project lies", async () => {
  expect(await hash()).toBe(await hash());
});

test("an edit, a new file, a new name and another lockfile each change it", async () => {
  const seen = new Set([await hash()]);
  await writeFile(join(root, "src/deep/a.ts"), "2");
  seen.add(await hash());
  await writeFile(join(root, "src/b.ts"), "");
  seen.add(await hash());
  await rm(join(root, "src/b.ts"));
  await writeFile(join(root, "src/c.ts"), "");
  seen.add(await hash());
  await writeFile(join(root, "lock.yaml"), "y");
  seen.add(await hash());
  expect(seen.size).toBe(5);
});

test("a test does not change what is built", async () => {
  const before = await hash();
  await writeFile(join(root, "src/a.test.ts"), "t");
  expect(await hash()).toBe(before);
});

test("a product counts as new only when it is younger than every source", async () => {
  const product = join(root, "product");
  const sources = ["src", "lock.yaml"];
  expect(await isNewerThan(product, root, sources)).toBe(false);
  await writeFile(product, "");
  const later = new Date(Date.now() + 10_000);
  await utimes(product, later, later);
  expect(await isNewerThan(product, root, sources)).toBe(true);
  const latest = new Date(Date.now() + 20_000);
  await utimes(join(root, "src/deep/a.ts"), latest, latest);
  expect(await isNewerThan(product, root, sources)).toBe(false);
});

test("nothing is made again until something changes, and a failed make is repeated", async () => {
  const stamp = join(root, "stamp");
  const made: string[] = [];
  const make = (what: string) => async () => void made.push(what);
  await expect(makeIfChanged(stamp, "h1", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await makeIfChanged(stamp, "h1", make("first"))).toBe(true);
  expect(await makeIfChanged(stamp, "h1", make("again"))).toBe(false);
  expect(await makeIfChanged(stamp, "h2", make("second"))).toBe(true);
  expect(made).toEqual(["first", "second"]);
});
