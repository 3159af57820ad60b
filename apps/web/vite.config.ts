import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// The bundle is served by apps/server under the same origin; nothing in it may point to another host.
export default defineConfig({
  plugins: [react()],
  build: { outDir: "dist", manifest: true, sourcemap: false, target: "es2022", chunkSizeWarningLimit: 1200 },
  server: { strictPort: true, proxy: { "/trpc": "http://127.0.0.1:8080", "/uploads": "http://127.0.0.1:8080" } },
});
