// vite's dev server inside ours, so that there is one port to open.
import type { Server } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { DevPages } from "../plugins/pages.ts";
import { webPackage } from "./made-things.ts";
import { PROJECT_ROOT } from "./project.ts";

type ViteServer = { middlewares: DevPages["handle"]; close(): Promise<void> };
type Vite = { createServer(config: object): Promise<ViteServer> };

/** @param http the server whose port the page's live reload shares */
export async function openDevPages(http: Server): Promise<DevPages> {
  const { createServer } = (await import(pathToFileURL(join(webPackage("vite"), "dist/node/index.js")).href)) as Vite;
  const vite = await createServer({
    root: join(PROJECT_ROOT, "apps/web"),
    appType: "spa",
    server: { middlewareMode: true, ws: { server: http } },
  });
  return { handle: (request, response, next) => vite.middlewares(request, response, next), close: () => vite.close() };
}
