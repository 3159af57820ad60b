import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { appRouter } from "@rectify/api/root";
import { storeUpload } from "@rectify/api/uploads/store-upload";
import { type Database, sql } from "@rectify/db/database";
import { testDatabase } from "@rectify/db/testing/test-database";
import type { Principal } from "@rectify/domain/principal";
import fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashSecret } from "../access/secret.ts";
import { createServer } from "../create-server.ts";
import { silentLogger } from "../logger.ts";
import { downloads } from "../start/use-case-downloads.ts";
import { PROVIDER_NOWHERE } from "../testing/provider-nowhere.ts";
import { demandPolicies } from "./route-policies.ts";

const HOST = { host: "127.0.0.1:8080", "sec-fetch-site": "same-origin" };
const NOW = Date.UTC(2026, 10, 25);

let db: Database;
let app: FastifyInstance;
let webRoot: string;
/** Method and address → policy as text. */
const declared = new Map<string, string>();

beforeAll(async () => {
  db = await testDatabase();
  webRoot = await mkdtemp(join(tmpdir(), "rectify-web-"));
  await writeFile(join(webRoot, "index.html"), "<!doctype html><title>board</title>");
  app = await createServer({
    db,
    router: appRouter,
    storeUpload,
    downloads,
    zone: "Asia/Shanghai",
    logger: silentLogger(),
    pages: { root: webRoot },
    provider: PROVIDER_NOWHERE,
    now: () => NOW,
    onRoute: ({ method, url, config }) => {
      const policy = config?.policy;
      declared.set(`${String(method)} ${url}`, typeof policy === "object" ? policy.anyOf.join("+") : String(policy));
    },
  });
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await db.close();
  await rm(webRoot, { recursive: true, force: true });
});

async function cookieOf(principal: Principal): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  await db.execute(sql`
    INSERT INTO session (id_hash, principal, created_at, last_seen_at, expires_at)
    VALUES (${hashSecret(secret)}, ${JSON.stringify(principal)}::jsonb, ${new Date(NOW)}, ${new Date(NOW)}, ${new Date(NOW + 3_600_000)})`);
  return `rectify_session=${secret}`;
}

async function refusals(): Promise<{ actor: string; subject: string }[]> {
  return db.query(sql`SELECT actor, subject FROM audit WHERE action = 'access.refused' ORDER BY id`);
}

/** Written apart from the code: every address that the server answers under, and to whom. */
const EXPECTED: Record<string, string> = {
  "GET /healthz": "anyone",
  "GET /sign-in": "anyone",
  "POST /sign-in": "anyone",
  "GET /sign-in/oidc": "anyone",
  "GET /sign-in/oidc/callback": "anyone",
  "POST /sign-in/oidc": "anyone",
  "POST /sign-out": "leader+editor+verifier+reporter+systemAdministrator+securityAdministrator+auditAdministrator+display",
  "GET /session": "anyone",
  "POST /pairing": "anyone",
  "POST /pairing/pass": "anyone",
  "GET /trpc/:path": "byProcedure",
  "POST /trpc/:path": "byProcedure",
  "POST /uploads": "editor+verifier",
  "POST /accounts-file": "securityAdministrator",
  "GET /downloads/accounts-template.xlsx": "securityAdministrator",
  "GET /downloads/ledger-template.xlsx": "leader+editor+verifier+reporter",
  "GET /downloads/marked-ledger.xlsx": "editor+verifier",
  "GET /downloads/ledger.xlsx": "leader+editor+verifier+reporter",
  "GET /downloads/audit.csv": "auditAdministrator",
  "GET /live": "leader+editor+verifier+reporter+display",
  "GET /": "anyone",
  "GET /*": "anyone",
};

describe("every route", () => {
  test("declares who may use it, as the table says", () => {
    const found = [...declared].flatMap(([route, policy]) =>
      route
        .slice(0, route.indexOf(" "))
        .split(",")
        .filter((method) => method === "GET" || method === "POST")
        .map((method) => [`${method}${route.slice(route.indexOf(" "))}`, policy]),
    );
    expect(Object.fromEntries(found)).toEqual(EXPECTED);
    expect([...declared.values()]).not.toContain("undefined");
  });

  test("keeps the server from starting while it declares nothing", async () => {
    const bare = fastify();
    demandPolicies(bare as unknown as FastifyInstance, async () => Promise.reject(new Error("not asked")));
    bare.get("/said", { config: { policy: "anyone" } }, async () => 1);
    bare.get("/open", async () => 1);
    await expect(bare.ready()).rejects.toThrow("GET /open");
  });

  test("of the board itself keeps it from starting when its policy is taken away", async () => {
    for (const url of ["/uploads", "/accounts-file", "/sign-out"]) {
      const robbed = await createServer({
        db,
        router: appRouter,
        storeUpload,
        downloads,
        zone: "Asia/Shanghai",
        logger: silentLogger(),
        pages: null,
        onRoute: (route) => {
          if (route.url === url) delete route.config?.policy;
        },
      });
      await expect(robbed.ready()).rejects.toThrow(`POST ${url}`);
    }
  });

  test("refuses who is not meant, and writes it down", async () => {
    const reporter: Principal = { id: "reporter", roles: ["reporter"], scope: { regions: [], units: [1] } };
    const cookie = await cookieOf(reporter);
    const before = (await refusals()).length;
    const upload = await app.inject({
      method: "POST",
      url: "/uploads",
      headers: { ...HOST, cookie, "content-type": "multipart/form-data; boundary=x" },
    });
    const marked = await app.inject({ url: "/downloads/marked-ledger.xlsx?uploadId=1", headers: { ...HOST, cookie } });
    expect([upload.statusCode, marked.statusCode]).toEqual([403, 403]);
    expect((await app.inject({ url: "/downloads/ledger-template.xlsx", headers: { ...HOST, cookie } })).statusCode).toBe(200);
    expect((await refusals()).slice(before)).toEqual([
      { actor: "reporter", subject: "POST /uploads" },
      { actor: "reporter", subject: "GET /downloads/marked-ledger.xlsx" },
    ]);
  });

  test("answers no session whose roles may not stand together", async () => {
    for (const roles of [["securityAdministrator", "auditAdministrator"], ["systemAdministrator", "leader"], ["office"]]) {
      const cookie = await cookieOf({ id: "x", roles: roles as Principal["roles"], scope: "all" });
      expect((await app.inject({ url: "/trpc/board.context", headers: { ...HOST, cookie } })).statusCode).toBe(401);
    }
  });
});
