// Writes the dated ledger snapshots of the example district to examples/ledgers. The same bytes on every run: node prisma/example/make-ledgers.ts
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ledgerFiles } from "./ledger-files.ts";

const FOLDER = fileURLToPath(new URL("../../examples/ledgers/", import.meta.url));

await mkdir(FOLDER, { recursive: true });
for (const old of await readdir(FOLDER)) if (old.endsWith(".xlsx")) await rm(join(FOLDER, old));
for await (const { name, rows, bytes } of ledgerFiles()) {
  await writeFile(join(FOLDER, name), bytes);
  console.log(`${name}  ${rows} rows  ${Math.round(bytes.length / 1024)} kB`);
}
