// Compresses the built files once, so that the server need not do it for every reader.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const TEXT = /\.(js|css|svg)$/;
/** Below this (bytes) a compressed file saves nothing on the wire. */
const WORTHWHILE = 1024;
/** Two steps below the best, in a seventh of its time: the first start waits for it. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Writes `name.br` and `name.gz` beside every script and style under `assets`. */
export function compressFiles(): Plugin {
  let assets = "";
  return {
    name: "compress-files",
    apply: "build",
    configResolved({ root, build }) {
      assets = join(resolve(root, build.outDir), build.assetsDir);
    },
    async closeBundle() {
      const names = (await readdir(assets)).filter((name) => TEXT.test(name));
      await Promise.all(
        names.map(async (name) => {
          const file = join(assets, name);
          const bytes = await readFile(file);
          if (bytes.length < WORTHWHILE) return;
          const [br, gz] = await Promise.all([promisify(brotliCompress)(bytes, BROTLI), promisify(gzip)(bytes, { level: 9 })]);
          await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
        }),
      );
    },
  };
}
