// `pnpm pictures:renew`: draws every picture of e2e/pictures anew, and drops those that no test draws any more. Look at what git says has changed.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { rememberBrowser, whyNoPictures } from "./picture-place.ts";

const pictures = join(import.meta.dirname, "../e2e/pictures");
const missing = whyNoPictures(true);
if (missing !== null) {
  console.error(missing);
  process.exit(1);
}
mkdirSync(pictures, { recursive: true });
for (const name of readdirSync(pictures)) if (name.endsWith(".png")) rmSync(join(pictures, name));
rememberBrowser();
const { status } = spawnSync(process.execPath, [join(import.meta.dirname, "e2e.ts"), "pictures", "--update-snapshots=all"], {
  stdio: "inherit",
});
process.exit(status ?? 1);
