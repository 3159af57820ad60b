// What is made from sources before the server can run: the Prisma client and the pages. Made again only when their sources changed.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { contentHash, isNewerThan, makeIfChanged } from "./content-hash.ts";
import { PROJECT_ROOT } from "./project.ts";
import { StepFailure } from "./step-failure.ts";

const WEB = join(PROJECT_ROOT, "apps/web");
export const WEB_ROOT = join(WEB, "dist");

/** Runs a Node program to its end; what it said goes into the failure. */
function runNode(args: readonly string[], cwd: string, what: Record<"zh" | "en", string>): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, {
      cwd,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, RECTIFY_VERBOSE: "1", NO_COLOR: "1" },
    });
    let said = "";
    const add = (part: Buffer) => {
      said = (said + part.toString()).slice(-4000);
    };
    child.stdout.on("data", add);
    child.stderr.on("data", add);
    child.on("error", fail);
    child.on("close", (code) => {
      if (code === 0) done();
      else fail(new StepFailure(what, said.trim()));
    });
  });
}

const CLIENT = join(PROJECT_ROOT, "packages/db/src/generated");
const CLIENT_SOURCES = ["prisma/schema", "prisma.config.ts", "scripts/generate.ts", "pnpm-lock.yaml"];

/** @returns whether it was made now */
export async function generateClient(): Promise<boolean> {
  const stamp = join(CLIENT, ".made-from");
  const hash = await contentHash(PROJECT_ROOT, CLIENT_SOURCES);
  // The installation makes it too, and leaves no stamp.
  const fresh = !existsSync(stamp) && (await isNewerThan(join(CLIENT, "client.ts"), PROJECT_ROOT, CLIENT_SOURCES));
  const failure = { zh: "生成数据库客户端失败。", en: "Generating the database client failed." };
  const make = () => runNode([join(PROJECT_ROOT, "scripts/generate.ts")], PROJECT_ROOT, failure);
  return (await makeIfChanged(stamp, hash, fresh ? async () => undefined : make)) && !fresh;
}

/** A package of the web app, by its folder. */
export function webPackage(name: string): string {
  return dirname(createRequire(join(WEB, "package.json")).resolve(`${name}/package.json`));
}

const PAGE_SOURCES = [
  "apps/web/src",
  "apps/web/public",
  "apps/web/index.html",
  "apps/web/vite.config.ts",
  "apps/web/package.json",
  "packages/domain/src",
  "packages/charts/src",
  "pnpm-lock.yaml",
];

/** @returns whether it was made now */
export async function buildPages(): Promise<boolean> {
  const hash = await contentHash(PROJECT_ROOT, PAGE_SOURCES);
  const failure = { zh: "构建网页失败。", en: "Building the pages failed." };
  return makeIfChanged(join(WEB_ROOT, ".made-from"), hash, () =>
    runNode([join(webPackage("vite"), "bin/vite.js"), "build", "--logLevel", "warn"], WEB, failure),
  );
}
