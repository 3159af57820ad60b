import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { compressFiles } from "./compress-files.ts";

// The bundle is served by apps/server under the same origin; nothing in it may point to another host.
export default defineConfig({
  plugins: [react(), compressFiles()],
  build: {
    outDir: "dist",
    manifest: true,
    sourcemap: false,
    target: "es2022",
    // The browsers of the target know modulepreload themselves.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        // Few chunks instead of one for every set of pages that share something: a browser fetches six files of a host at a time.
        codeSplitting: {
          groups: [
            { name: "start", test: /apps[\\/]web[\\/]src[\\/]main\.tsx$/, priority: 2 },
            // The tree of categories, small, would be a file of its own: the overview and the wall screen draw it.
            // Left out: what only pages share that are not the first to be opened. What asks for a password brings its own controls besides.
            {
              name: "pages",
              test: /apps[\\/]web[\\/]src[\\/]shared[\\/](?!session[\\/](?:(?:new-)?password|second-factor|use-code-refusal|secret-picture)|bulletin[\\/]|history[\\/]|wall[\\/]|decisions[\\/]|i18n[\\/](?:zh|en)[\\/])|packages[\\/]charts[\\/]src[\\/]category-tree/,
              minShareCount: 2,
              priority: 1,
            },
            // What the overview shares with the list of units and with the sentences of a meeting: one piece, not one for each sharing.
            { name: "figures", test: /apps[\\/]web[\\/]src[\\/]features[\\/]overview[\\/]/, minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: {
    strictPort: true,
    proxy: { "/trpc": "http://127.0.0.1:8080", "/uploads": "http://127.0.0.1:8080", "/live": "http://127.0.0.1:8080" },
  },
});
