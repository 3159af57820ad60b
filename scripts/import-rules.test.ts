// The import rules' own test: a small copy of the workspace with one wrong import for each rule, and one without any.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const CRUISER = join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
const OURS = {
  "packages/domain": "domain",
  "packages/ingest": "ingest",
  "packages/charts": "charts",
  "packages/db": "db",
  "packages/reports": "reports",
  "packages/api": "api",
  "apps/server": "server",
  "apps/web": "web",
};
const LIBRARIES = ["zod", "echarts", "pg", "@prisma/client", "react"];

type Tree = Record<string, string>;

/** A workspace that keeps every rule; each planted file is added to it. */
const SOUND: Tree = {
  "packages/domain/src/ratio.ts": 'import { z } from "zod";\nexport const ratio = z;\n',
  "packages/domain/src/testing/worlds.ts": 'import { ratio } from "../ratio.ts";\nexport const worlds = ratio;\n',
  "packages/ingest/src/read.ts":
    'import { Buffer } from "node:buffer";\nimport { ratio } from "@rectify/domain/ratio";\nexport const read = [ratio, Buffer];\n',
  "packages/charts/src/model.ts": 'import { ratio } from "@rectify/domain/ratio";\nexport const model = ratio;\n',
  "packages/db/src/facts.ts": 'import pg from "pg";\nimport { ratio } from "@rectify/domain/ratio";\nexport const facts = [pg, ratio];\n',
  "packages/reports/src/workbook.ts": 'import { model } from "@rectify/charts/model";\nexport const workbook = model;\n',
  "packages/api/src/overview.ts":
    'import { facts } from "@rectify/db/facts";\nimport { workbook } from "@rectify/reports/workbook";\nexport const overview = [facts, workbook];\nexport type Overview = typeof overview;\n',
  "apps/server/src/main.ts":
    'import { readFileSync } from "node:fs";\nimport { overview } from "@rectify/api/overview";\nexport const main = [overview, readFileSync];\n',
  "apps/web/src/shared/chart/chart.ts": 'import * as echarts from "echarts";\nexport const chart = echarts;\n',
  "apps/web/src/features/overview/page.ts":
    'import type { Overview } from "@rectify/api/overview";\nimport { chart } from "../../shared/chart/chart.ts";\nexport const page = chart as unknown as Overview;\n',
  "apps/web/src/features/unit/page.ts": 'import { model } from "@rectify/charts/model";\nexport const unit = model;\n',
  "apps/web/src/testing/builder.ts": "export const builder = 1;\n",
  "apps/web/src/gallery/page.ts": 'import { builder } from "../testing/builder.ts";\nexport const gallery = builder;\n',
  "apps/web/src/routes/gallery.route.tsx": 'import { gallery } from "../gallery/page.ts";\nexport const route = gallery;\n',
  "apps/web/src/routes/root.ts": 'import { page } from "../features/overview/page.ts";\nexport const route = page;\n',
  "scripts/tool.ts": 'import { facts } from "../packages/db/src/facts.ts";\nexport const tool = facts;\n',
};

/** rule → the file that breaks it. */
const PLANTED: Record<string, [path: string, text: string]> = {
  "direction-domain": ["packages/domain/src/wrong-db.ts", 'export * from "@rectify/db/facts";\n'],
  "direction-ingest": ["packages/ingest/src/wrong-db.ts", 'export * from "@rectify/db/facts";\n'],
  "direction-charts": ["packages/charts/src/wrong-reports.ts", 'export * from "@rectify/reports/workbook";\n'],
  "direction-db": ["packages/db/src/wrong-api.ts", 'export type * from "@rectify/api/overview";\n'],
  "direction-reports": ["packages/reports/src/wrong-db.ts", 'export * from "@rectify/db/facts";\n'],
  "direction-api": ["packages/api/src/wrong-server.ts", 'export * from "@rectify/server/main";\n'],
  "direction-server": ["apps/server/src/wrong-reports.ts", 'export * from "@rectify/reports/workbook";\n'],
  "direction-web": ["apps/web/src/shared/wrong-db.ts", 'export type * from "@rectify/db/facts";\n'],
  "no-circular": ["packages/domain/src/wrong-cycle-back.ts", 'export * from "./wrong-cycle.ts";\n'],
  "domain-takes-zod-only": ["packages/domain/src/wrong-library.ts", 'export * from "react";\n'],
  "pure-packages-do-no-io": ["packages/ingest/src/wrong-file.ts", 'export { readFileSync } from "node:fs";\n'],
  "web-takes-api-types-only": ["apps/web/src/shared/wrong-api.ts", 'export { overview } from "@rectify/api/overview";\n'],
  "features-are-islands": ["apps/web/src/features/unit/wrong-sister.ts", 'export * from "../overview/page.ts";\n'],
  "shared-knows-no-feature": ["apps/web/src/shared/wrong-feature.ts", 'export * from "../features/overview/page.ts";\n'],
  "feature-knows-no-route": ["apps/web/src/features/unit/wrong-route.ts", 'export * from "../../routes/root.ts";\n'],
  "one-door-to-the-database": ["packages/api/src/wrong-prisma.ts", 'export * from "@prisma/client";\n'],
  "one-door-to-echarts": ["apps/web/src/features/unit/wrong-echarts.ts", 'export * from "echarts";\n'],
  "builders-only-in-tests": ["packages/domain/src/wrong-builder.ts", 'export * from "./testing/worlds.ts";\n'],
  "one-door-to-the-gallery": ["apps/web/src/features/unit/wrong-gallery.ts", 'export * from "../../gallery/page.ts";\n'],
  "product-knows-no-tooling": ["packages/db/src/wrong-script.ts", 'export * from "../../../scripts/tool.ts";\n'],
  "cross-package-by-name": ["packages/ingest/src/wrong-path.ts", 'export * from "../../domain/src/ratio.ts";\n'],
  resolvable: ["packages/ingest/src/wrong-name.ts", 'export * from "./nowhere.ts";\n'],
};
const PLANTED_BESIDE: Tree = { "packages/domain/src/wrong-cycle.ts": 'export * from "./wrong-cycle-back.ts";\n' };

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

function write(folder: string, tree: Tree): void {
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Lays the tree out as pnpm does: our packages as links, each library in a folder of its own. */
function workspace(tree: Tree): string {
  const folder = mkdtempSync(join(tmpdir(), "rectify-imports-"));
  made.push(folder);
  const links = join(folder, "node_modules");
  for (const [path, name] of Object.entries(OURS)) {
    write(folder, {
      [`${path}/package.json`]: JSON.stringify({
        name: `@rectify/${name}`,
        type: "module",
        exports: { "./*": "./src/*.ts" },
        dependencies: Object.fromEntries([...LIBRARIES, ...Object.values(OURS).map((o) => `@rectify/${o}`)].map((d) => [d, "*"])),
      }),
    });
    mkdirSync(join(links, "@rectify"), { recursive: true });
    symlinkSync(join(folder, path), join(links, "@rectify", name));
  }
  for (const library of LIBRARIES) {
    write(join(links, library), {
      "package.json": JSON.stringify({ name: library, version: "1.0.0", type: "module", exports: "./main.js" }),
      "main.js": "export default {};\nexport const z = {};\n",
    });
  }
  write(folder, { "package.json": '{ "name": "rectify", "private": true, "type": "module" }', ...tree });
  return folder;
}

type Violation = { rule: string; from: string };

/** The violations of the project's own import table in the given workspace. */
function cruise(folder: string): Violation[] {
  const args = [CRUISER, "--config", join(root, ".dependency-cruiser.cjs"), "--output-type", "json", "packages", "apps", "scripts"];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", maxBuffer: 64 << 20 });
  if (!stdout) throw new Error(`dependency-cruiser gave no answer: ${stderr}`);
  const { summary } = JSON.parse(stdout) as { summary: { violations: { rule: { name: string }; from: string }[] } };
  return summary.violations.map((v) => ({ rule: v.rule.name, from: v.from }));
}

test("a workspace that keeps the rules passes", () => {
  expect(cruise(workspace(SOUND))).toEqual([]);
});

test("one wrong import for each rule is caught, each under its rule's name and at its file", () => {
  const planted = Object.fromEntries(Object.values(PLANTED));
  const found = cruise(workspace({ ...SOUND, ...planted, ...PLANTED_BESIDE }));
  const missed = Object.entries(PLANTED).filter(([rule, [path]]) => !found.some((v) => v.rule === rule && v.from === path));
  expect(missed).toEqual([]);
});

test("every rule of the table has its planted violation, and none is a mere warning", () => {
  const table = createRequire(import.meta.url)("../.dependency-cruiser.cjs") as { forbidden: { name: string; severity: string }[] };
  expect(table.forbidden.map((r) => r.name).sort()).toEqual(Object.keys(PLANTED).sort());
  expect(table.forbidden.filter((r) => r.severity !== "error")).toEqual([]);
});
