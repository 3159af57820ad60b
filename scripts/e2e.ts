// `pnpm test:e2e`: Playwright on the system's Chromium. Arguments are passed on.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { findChromium, HOW_TO_INSTALL_CHROMIUM } from "./find-chromium.ts";

const root = join(import.meta.dirname, "..");
const chromium = findChromium(process.env);
if (chromium === null) {
  console.error(HOW_TO_INSTALL_CHROMIUM);
  process.exit(1);
}
const playwright = join(root, "node_modules/@playwright/test/cli.js");
const { status } = spawnSync(process.execPath, [playwright, "test", ...process.argv.slice(2)], {
  cwd: root,
  stdio: ["ignore", "inherit", "inherit"],
  env: { ...process.env, CHROMIUM_PATH: chromium },
});
process.exit(status ?? 1);
