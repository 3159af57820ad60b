// What a browser loads, by the build's own manifest: for the start, for each page, and for each part that comes later.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

type Part = { file: string; imports?: string[] };

export type PageWeights = {
  /** Bytes of compressed script before any page is known: what the start page itself names. */
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
  const html = readFileSync(join(dist, "index.html"), "utf8");
  const start = new Set([...html.matchAll(/src="\/(assets\/[^"]+\.js)"/g)].map((m) => m[1] ?? ""));
  const more = Object.entries(manifest)
    .filter(([key, part]) => key.startsWith("src/") && !start.has(part.file) && part.file.endsWith(".js"))
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
