// What a page will ask for, named in its HTML: its scripts and styles come beside those of the start instead of after them.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Lang } from "@rectify/api/context";

/** More than one where a page draws with the parts of another. */
const PAGES: readonly [path: RegExp, ...pages: string[]][] = [
  [/^\/$/, "features/overview/overview-page"],
  [/^\/units\/?$/, "features/overview/units-page"],
  [/^\/units\/[^/]+$/, "features/unit/unit-page"],
  [/^\/findings\/?$/, "features/findings/findings-page"],
  [/^\/findings\/[^/]+$/, "features/finding/finding-page"],
  [/^\/bulletins\/[^/]+$/, "features/bulletin/bulletin-page"],
  [/^\/meetings\/?$/, "features/meetings/meetings-page"],
  [/^\/meetings\/[^/]+$/, "routes/meeting-page", "features/overview/overview-page"],
  [/^\/import\/?$/, "features/import/import-page"],
  [/^\/settings\/?$/, "features/settings/settings-page"],
  [/^\/screen\/?$/, "features/screen/screen-page"],
  [/^\/remote\/?$/, "features/remote/remote-page"],
];

type Chunk = { file: string; imports?: string[]; css?: string[] };
type Manifest = Record<string, Chunk>;

/** The chunk and all it imports, as files. */
function filesOf(manifest: Manifest, key: string, files = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || files.has(chunk.file)) return files;
  files.add(chunk.file);
  for (const needed of chunk.imports ?? []) filesOf(manifest, needed, files);
  for (const style of chunk.css ?? []) files.add(style);
  return files;
}

const linkTo = (file: string) =>
  `<link rel="${file.endsWith(".css") ? "stylesheet" : "modulepreload"}" crossorigin href="/${encodeURI(file)}">`;

/** @returns the links for the head of the page at a path; none where the build left no manifest or the path is no page */
export async function readPageParts(root: string): Promise<(path: string, lang: Lang) => string> {
  const text = await readFile(join(root, ".vite/manifest.json"), "utf8").catch(() => "{}");
  const manifest = JSON.parse(text) as Manifest;
  const html = await readFile(join(root, "index.html"), "utf8").catch(() => "");
  const start = new Set([...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map((m) => m[1]));
  return (path, lang) => {
    const [, ...pages] = PAGES.find(([pattern]) => pattern.test(path)) ?? [];
    if (pages.length === 0) return "";
    const files = new Set<string>();
    for (const page of pages) filesOf(manifest, `src/${page}.tsx`, files);
    // The reader may have chosen the other language; then this one waits for the day it is chosen again.
    for (const file of filesOf(manifest, `src/shared/i18n/${lang}.ts`)) files.add(file);
    return [...files]
      .filter((file) => !start.has(file))
      .map(linkTo)
      .join("");
  };
}
