// `pnpm pictures:renew`: draws every picture of e2e/pictures anew, and drops those that no test draws any more. Look at what git says has changed.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rememberBrowser, whyNoPictures } from "./picture-place.ts";
import { smallerPng } from "./smaller-png.ts";

const pictures = join(import.meta.dirname, "../e2e/pictures");
const drawn = () =>
  readdirSync(pictures)
    .filter((name) => name.endsWith(".png"))
    .map((name) => join(pictures, name));
const missing = whyNoPictures(true);
if (missing !== null) {
  console.error(missing);
  process.exit(1);
}
mkdirSync(pictures, { recursive: true });
for (const name of drawn()) rmSync(name);
rememberBrowser();
const { status } = spawnSync(process.execPath, [join(import.meta.dirname, "e2e.ts"), "pictures", "--update-snapshots=all"], {
  stdio: "inherit",
});
for (const name of drawn()) writeFileSync(name, smallerPng(readFileSync(name)));
process.exit(status ?? 1);
