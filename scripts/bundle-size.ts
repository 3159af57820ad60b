// What a browser loads before the first picture: gz sizes of the entry and of each lazily loaded part. Exits 1 when the entry is above the limit.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const LIMIT_BYTES = 300_000;
const dist = join(import.meta.dirname, "../apps/web/dist");

type Part = { file: string; isEntry?: boolean; imports?: string[]; dynamicImports?: string[]; css?: string[] };
const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8")) as Record<string, Part>;

const sizes = new Map<string, number>();
function gzipped(file: string): number {
  const known = sizes.get(file) ?? gzipSync(readFileSync(join(dist, file))).length;
  sizes.set(file, known);
  return known;
}

/** The scripts a part needs before it runs, itself included. */
function scripts(key: string, seen = new Set<string>()): Set<string> {
  const part = manifest[key];
  if (!part || seen.has(part.file)) return seen;
  seen.add(part.file);
  for (const needed of part.imports ?? []) scripts(needed, seen);
  return seen;
}

const total = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + gzipped(file), 0);
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB gz`;

const [entry] = Object.entries(manifest).find(([, part]) => part.isEntry) ?? [];
if (entry === undefined) throw new Error("no entry in the manifest: build apps/web first");
const initial = scripts(entry);
const initialBytes = total(initial);
console.log(`initial  ${kB(initialBytes)}  (limit ${kB(LIMIT_BYTES)})`);
for (const [key, part] of Object.entries(manifest)) {
  if (part.isEntry || !part.file.endsWith(".js") || !key.startsWith("src/")) continue;
  const more = [...scripts(key)].filter((file) => !initial.has(file));
  console.log(`+ ${kB(total(more)).padStart(13)}  ${key}`);
}
if (initialBytes > LIMIT_BYTES) {
  console.error(`the entry is ${kB(initialBytes - LIMIT_BYTES)} too large`);
  process.exit(1);
}
