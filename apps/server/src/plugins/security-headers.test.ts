// What every answer carries, word for word, and the cookie of each door: over plain HTTP on this machine, and over HTTPS behind a proxy.
import { hashPassword } from "@rectify/api/access/password-hash";
import { appRouter } from "@rectify/api/root";
import { storeUpload } from "@rectify/api/uploads/store-upload";
import { type Database, sql } from "@rectify/db/database";
import { testDatabase } from "@rectify/db/testing/test-database";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createServer } from "../create-server.ts";
import { silentLogger } from "../logger.ts";
import { downloads } from "../start/use-case-downloads.ts";
import { type LocalProvider, startLocalProvider } from "../testing/local-provider.ts";

const PASSWORD = "Hu3tian#Yun";
let db: Database;
let here: FastifyInstance;
let beyond: FastifyInstance;
let provider: LocalProvider;

beforeAll(async () => {
  db = await testDatabase();
  await db.execute(sql`
    INSERT INTO account (username, name, roles, scope, password_hash, password_at, must_change, created_at)
    VALUES ('leader', 'leader', '{leader}', '"all"', ${await hashPassword(PASSWORD)}, now(), false, now())`);
  provider = await startLocalProvider("https://board.example");
  const common = {
    db,
    router: appRouter,
    storeUpload,
    downloads,
    zone: "Asia/Shanghai",
    logger: silentLogger(),
    pages: null,
    provider: provider.settings,
  };
  here = await createServer(common);
  beyond = await createServer({ ...common, reach: { tls: null, trustedProxy: "10.0.0.5", loopback: false } });
});
afterAll(async () => {
  await here.close();
  await beyond.close();
  await provider.stop();
  await db.close();
});

const PLAIN = { host: "127.0.0.1:8080", "sec-fetch-site": "same-origin" };
const HTTPS = { host: "board.example", "x-forwarded-proto": "https", "x-forwarded-for": "192.168.7.8", "sec-fetch-site": "same-origin" };

const CSP =
  "default-src 'self';script-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data: blob:;font-src 'self' data:;connect-src 'self';object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'";

const ALWAYS = {
  "content-security-policy": CSP,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/** Headers that say something of security: all but those of the transport, of the answer's body and of where to go. */
function said(headers: Record<string, unknown>): Record<string, unknown> {
  const other =
    /^(x-request-id|content-(type|length)|transfer-encoding|date|connection|keep-alive|vary|cache-control|x-ratelimit-.*|set-cookie|location|origin-agent-cluster|x-(dns-prefetch-control|download-options|permitted-cross-domain-policies|xss-protection))$/;
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !other.test(name)));
}

const signIn = { method: "POST", url: "/sign-in", payload: JSON.stringify({ username: "leader", password: PASSWORD }) } as const;

test("every answer carries the same headers, refusals and failures too, and none names the program behind it", async () => {
  for (const url of [
    "/healthz",
    "/session",
    "/trpc/board.context",
    "/nowhere",
    "/downloads/ledger.xlsx",
    "/sign-in/oidc",
    "/sign-in/oidc/callback",
  ]) {
    expect([url, said((await here.inject({ url, headers: PLAIN })).headers)]).toEqual([url, ALWAYS]);
    const { headers } = await beyond.inject({ url, headers: HTTPS, remoteAddress: "10.0.0.5" });
    expect([url, said(headers)]).toEqual([url, { ...ALWAYS, "strict-transport-security": "max-age=31536000" }]);
  }
});

test("the cookie is kept from scripts and other sites, and over HTTPS bound to this host", async () => {
  const json = { "content-type": "application/json" };
  const plain = await here.inject({ ...signIn, headers: { ...PLAIN, ...json } });
  expect(plain.headers["set-cookie"]).toMatch(/^rectify_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
  const https = await beyond.inject({ ...signIn, headers: { ...HTTPS, ...json }, remoteAddress: "10.0.0.5" });
  expect(https.headers["set-cookie"]).toMatch(
    /^__Host-rectify_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
  );
  expect(https.headers["cache-control"]).toBe("no-store");
});

test("the cookie of a way out to the provider lasts ten minutes and comes back with the browser; scripts do not see it", async () => {
  const plain = await here.inject({ url: "/sign-in/oidc", headers: PLAIN });
  expect(plain.headers["set-cookie"]).toMatch(/^rectify_oidc=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/);
  const https = await beyond.inject({ url: "/sign-in/oidc", headers: HTTPS, remoteAddress: "10.0.0.5" });
  expect(https.headers["set-cookie"]).toMatch(/^__Host-rectify_oidc=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  expect(https.headers["cache-control"]).toBe("no-store");
});
