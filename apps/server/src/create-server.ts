// The web server, made apart from listening, so that tests can call it without a port.
import { randomUUID } from "node:crypto";
import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import rateLimit from "@fastify/rate-limit";
import underPressure from "@fastify/under-pressure";
import { Walls } from "@rectify/api/screens/walls";
import type { Database } from "@rectify/db/database";
import type { PasswordProfile } from "@rectify/domain/password";
import { ADMINISTRATORS } from "@rectify/domain/principal";
import type { AnyRouter } from "@trpc/server";
import fastify, { type FastifyInstance, LogController, type RouteOptions } from "fastify";
import type { Logger } from "pino";
import { displayOf } from "./access/display-cookies.ts";
import { openProvider, type ProviderSettings } from "./access/provider.ts";
import { sessionOf } from "./access/session.ts";
import { addAccountsFile } from "./plugins/accounts-file.ts";
import { addDownloads, type Downloads } from "./plugins/downloads.ts";
import { answerFailures } from "./plugins/failures.ts";
import { addHealth } from "./plugins/health.ts";
import { addLive } from "./plugins/live.ts";
import { addPages, type Pages } from "./plugins/pages.ts";
import { addPairing } from "./plugins/pairing.ts";
import { refusePlainHttp } from "./plugins/plain-http.ts";
import { addProviderSignIn, START_PATH } from "./plugins/provider-sign-in.ts";
import { demandPolicies } from "./plugins/route-policies.ts";
import { refuseOtherSites } from "./plugins/same-site.ts";
import { addSecurityHeaders } from "./plugins/security-headers.ts";
import { addSignIn } from "./plugins/sign-in.ts";
import { addTrpc, type MakeContext } from "./plugins/trpc.ts";
import { addUploads, type StoreUpload } from "./plugins/uploads.ts";
import { langOf } from "./request-lang.ts";

export type ServerReach = {
  /** Certificate and key, PEM: the server speaks TLS itself. */
  tls: { cert: Buffer; key: Buffer } | null;
  /** Addresses of the proxy that speaks TLS, or null. */
  trustedProxy: string | null;
  /** Listens on this machine alone. */
  loopback: boolean;
};

const THIS_MACHINE: ServerReach = { tls: null, trustedProxy: null, loopback: true };

export type ServerOptions = {
  db: Database;
  router: AnyRouter;
  storeUpload: StoreUpload;
  downloads: Downloads;
  /** IANA name of the office's zone. */
  zone: string;
  logger: Logger;
  /** Null = no pages, procedures only. */
  pages: Pages | null;
  /** Told of every route, for who checks them. */
  onRoute?: (route: RouteOptions) => void;
  /** How the server is reached; absent = plain HTTP on this machine. */
  reach?: ServerReach;
  passwords?: PasswordProfile;
  /** Whether the three administrators must have a second factor. */
  adminSecondFactor?: boolean;
  /** The office's own provider of identities; absent = passwords only. */
  provider?: ProviderSettings | null;
  /** Milliseconds since 1970. */
  now?: () => number;
};

export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { db, logger, zone, pages, passwords = "dengbao3", adminSecondFactor = false, reach = THIS_MACHINE, now = Date.now } = options;
  const provider = options.provider ? openProvider(options.provider, now) : null;
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 5000 },
    forceCloseConnections: "idle",
    // Without it the address of a client is that of its socket, whatever its headers say.
    trustProxy: reach.trustedProxy ?? false,
    ...(reach.tls ? { https: reach.tls } : {}),
  }) as unknown as FastifyInstance;

  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  answerFailures(app);
  await addSecurityHeaders(app, { dev: pages !== null && "openDev" in pages, https: reach.tls !== null || reach.trustedProxy !== null });
  if (!reach.loopback) refusePlainHttp(app);
  refuseOtherSites(app);
  await app.register(underPressure, { maxEventLoopDelay: 5000, retryAfter: 5 });
  await app.register(rateLimit, { max: 3000, timeWindow: "1 minute" });
  await app.register(compress, { threshold: 1024 });
  await app.register(cookie);

  const walls = new Walls();
  const makeContext: MakeContext = async (request) => {
    const nowMs = now();
    const session = await sessionOf(db, request, nowMs);
    const required = adminSecondFactor && (session?.principal.roles.some((role) => ADMINISTRATORS.some((a) => a === role)) ?? false);
    const bare = required && session?.secondFactor === false;
    return {
      db,
      // Whoever is signed in at a display's browser is there as themselves.
      principal: session
        ? { ...session.principal, ...(bare ? { mustSecondFactor: true as const } : {}) }
        : await displayOf(db, request, nowMs),
      ...(session ? { secondFactor: { on: session.secondFactor, required } } : {}),
      sessionId: session?.sessionId ?? null,
      walls,
      passwords,
      nowMs,
      zone,
      lang: langOf(request),
      requestId: request.id,
      origin: `web ${request.ip}`,
    };
  };

  demandPolicies(app, makeContext, options.onRoute);
  addHealth(app, db);
  addSignIn(app, makeContext, {
    onlyThisMachine: reach.loopback && reach.trustedProxy === null,
    provider: provider && { href: provider.settings.publicUrl + START_PATH, label: provider.settings.label },
  });
  if (provider) addProviderSignIn(app, makeContext, provider);
  addPairing(app, makeContext);
  addTrpc(app, options.router, makeContext);
  addUploads(app, options.storeUpload, makeContext);
  addAccountsFile(app, makeContext);
  addDownloads(app, options.downloads, makeContext);
  addLive(app, db, makeContext, walls);
  if (pages) await addPages(app, pages);
  return app;
}
