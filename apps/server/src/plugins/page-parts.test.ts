import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPageParts } from "./page-parts.ts";

const MANIFEST = {
  "_start.js": { file: "assets/start.js" },
  "_pages.js": { file: "assets/pages.js", imports: ["_start.js"], css: ["assets/pages.css"] },
  "src/features/unit/unit-page.tsx": { file: "assets/unit-page.js", imports: ["_pages.js", "_start.js"], css: ["assets/unit-page.css"] },
  "src/routes/meeting-page.tsx": { file: "assets/meeting-page.js", imports: ["_pages.js"] },
  "src/features/overview/overview-page.tsx": { file: "assets/overview-page.js", imports: ["_pages.js"] },
  "src/shared/i18n/zh.ts": { file: "assets/zh.js" },
  "src/shared/i18n/en.ts": { file: "assets/en.js" },
};

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "rectify-parts-"));
  await mkdir(join(root, ".vite"));
  await writeFile(join(root, ".vite/manifest.json"), JSON.stringify(MANIFEST));
  await writeFile(join(root, "index.html"), '<script type="module" crossorigin src="/assets/start.js"></script>');
});
afterAll(() => rm(root, { recursive: true, force: true }));

const hrefs = (html: string) => [...html.matchAll(/rel="(\w+)"[^>]*href="([^"]+)"/g)].map(([, rel, href]) => `${rel} ${href}`).sort();

test("a page is sent with all its scripts and styles and the texts of its reader, without those of the start", async () => {
  const partsOf = await readPageParts(root);
  expect(hrefs(partsOf("/units/7", "en"))).toEqual([
    "modulepreload /assets/en.js",
    "modulepreload /assets/pages.js",
    "modulepreload /assets/unit-page.js",
    "stylesheet /assets/pages.css",
    "stylesheet /assets/unit-page.css",
  ]);
  expect(partsOf("/units/7", "zh")).toContain('href="/assets/zh.js"');
});

test("a page that draws with the parts of another is sent with both", async () => {
  const scripts = hrefs((await readPageParts(root))("/meetings/new", "zh"));
  expect(scripts).toContain("modulepreload /assets/meeting-page.js");
  expect(scripts).toContain("modulepreload /assets/overview-page.js");
});

test("an address that is no page, and a build without a manifest, name nothing", async () => {
  expect((await readPageParts(root))("/units/7/x", "zh")).toBe("");
  expect((await readPageParts(join(root, "none")))("/units/7", "zh")).toBe("");
});
