// The built pages, or vite's dev server in their place. Any address that is not a file is a page of the board.
import { readFile } from "node:fs/promises";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { langOf } from "../request-lang.ts";
import { declareForAll } from "./declare-policy.ts";
import { readPageParts } from "./page-parts.ts";

/** vite's dev server: its connect-style middleware, and how to end it. */
export type DevPages = {
  handle(request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void;
  close(): Promise<void>;
};

/** `root` = folder of the built pages; `openDev` is given the server whose port the live reload shares. */
export type Pages = { root: string } | { openDev(http: Server): Promise<DevPages> };

const NOT_PAGES = /^\/(trpc|uploads|downloads|healthz|session|sign-out|assets)(\/|\?|$)/;

function asksForPage(request: FastifyRequest): boolean {
  return request.method === "GET" && !NOT_PAGES.test(request.url) && (request.headers.accept ?? "").includes("text/html");
}

function notFound(request: FastifyRequest, reply: FastifyReply) {
  return reply.code(404).send({ code: "NOT_FOUND", facts: {}, requestId: request.id });
}

export async function addPages(app: FastifyInstance, pages: Pages): Promise<void> {
  if ("openDev" in pages) {
    const dev = await pages.openDev(app.server);
    app.addHook("preClose", () => dev.close());
    app.setNotFoundHandler((request, reply) => {
      if (request.method !== "GET" || /^\/(trpc|uploads|downloads|healthz|session|sign-out)(\/|\?|$)/.test(request.url))
        return notFound(request, reply);
      reply.hijack();
      for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value);
      dev.handle(request.raw, reply.raw, () => reply.raw.writeHead(404).end());
    });
    return;
  }
  const html = await readFile(join(pages.root, "index.html"), "utf8");
  const partsOf = await readPageParts(pages.root);
  const sendPage = (request: FastifyRequest, reply: FastifyReply) => {
    const parts = partsOf(new URL(request.url, "http://localhost").pathname, langOf(request));
    return reply
      .header("cache-control", "no-cache")
      .header("vary", "accept-language")
      .type("text/html; charset=utf-8")
      .send(parts === "" ? html : html.replace("</head>", `${parts}</head>`));
  };
  await app.register(async (scope) => {
    declareForAll(scope, "anyone");
    await scope.register(fastifyStatic, {
      root: pages.root,
      index: false,
      preCompressed: true,
      dotfiles: "ignore",
      cacheControl: false,
      setHeaders(response, path) {
        // The builder puts a hash of the content into these names, so they never change.
        const forever = path.startsWith(join(pages.root, "assets"));
        response.header("cache-control", forever ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
  });
  app.get("/", { config: { policy: "anyone" } }, sendPage);
  app.setNotFoundHandler((request, reply) => (asksForPage(request) ? sendPage(request, reply) : notFound(request, reply)));
}
