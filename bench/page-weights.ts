// What a browser loads, by the build's own manifest: for the start, for each page, and for each part that comes later.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

type Part = { file: string; isEntry?: boolean; imports?: string[] };

export type PageWeights = {
  /** Bytes of compressed script before any page is known: the entry and all it imports. */
  start: number;
  /** Further bytes by source file: pages, texts, and what comes with the first use. */
  more: { source: string; bytes: number; files: number }[];
};

export const DIST = join(import.meta.dirname, "../apps/web/dist");
export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB gz`;

export function pageWeights(dist = DIST): PageWeights {
  const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8")) as Record<string, Part>;
  const scripts = (key: string, seen = new Set<string>()): Set<string> => {
    const part = manifest[key];
    if (!part || seen.has(part.file)) return seen;
    seen.add(part.file);
    for (const needed of part.imports ?? []) scripts(needed, seen);
    return seen;
  };
  const weigh = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
  if (entry === undefined) throw new Error("The manifest has no entry: build the pages first.");
  const start = scripts(entry);
  const more = Object.entries(manifest)
    .filter(([key, part]) => key.startsWith("src/") && !part.isEntry && part.file.endsWith(".js"))
    .map(([source]) => {
      const files = [...scripts(source)].filter((file) => !start.has(file));
      return { source: source.slice("src/".length), bytes: weigh(files), files: files.length };
    });
  return { start: weigh(start), more };
}

/** One line a part, the start first. */
export function weightLines({ start, more }: PageWeights): string[] {
  return [
    `  ${kB(start).padStart(12)}  start`,
    ...more.map(({ source, bytes, files }) => `+ ${kB(bytes).padStart(12)}  ${source} (${files})`),
  ];
}
