// What another page could make a signed-in browser send, against everything that changes something.
import { randomBytes } from "node:crypto";
import { appRouter } from "@rectify/api/root";
import { storeUpload } from "@rectify/api/uploads/store-upload";
import { type Database, rawSql, sql } from "@rectify/db/database";
import { testDatabase } from "@rectify/db/testing/test-database";
import { OPERATOR, type Principal } from "@rectify/domain/principal";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashSecret } from "../access/secret.ts";
import { createServer } from "../create-server.ts";
import { silentLogger } from "../logger.ts";
import { downloads } from "../start/use-case-downloads.ts";
import { PROVIDER_NOWHERE } from "../testing/provider-nowhere.ts";

const NOW = Date.UTC(2026, 10, 25);
const HOST = "127.0.0.1:8080";
let db: Database;
let app: FastifyInstance;
let cookies: string[];
const posts: string[] = [];

const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;
const mutations = Object.keys(procedures).filter((path) => procedures[path]?._def.type === "mutation");

beforeAll(async () => {
  db = await testDatabase();
  app = await createServer({
    db,
    router: appRouter,
    storeUpload,
    downloads,
    zone: "Asia/Shanghai",
    logger: silentLogger(),
    pages: null,
    provider: PROVIDER_NOWHERE,
    now: () => NOW,
    onRoute: ({ method, url }) => {
      if ([method].flat().includes("POST")) posts.push(url);
    },
  });
  await app.ready();
  cookies = await Promise.all([OPERATOR, { id: "anquan", roles: ["securityAdministrator"], scope: "all" } as Principal].map(cookieOf));
});
afterAll(async () => {
  await app.close();
  await db.close();
});

async function cookieOf(principal: Principal): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  await db.execute(sql`
    INSERT INTO session (id_hash, principal, created_at, last_seen_at, expires_at)
    VALUES (${hashSecret(secret)}, ${JSON.stringify(principal)}::jsonb, ${new Date(NOW)}, ${new Date(NOW)}, ${new Date(NOW + 3_600_000)})`);
  return `rectify_session=${secret}`;
}

/** Rows of every table, the audit among them or not. */
async function counts(audit = true): Promise<unknown> {
  const tables = await db.query<{ name: string }>(
    sql`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`,
  );
  return Promise.all(
    tables
      .filter(({ name }) => audit || name !== "audit")
      .map(async ({ name }) => [name, await db.query(rawSql(`SELECT count(*)::int AS n FROM "${name}"`))]),
  );
}

/** Bodies that a page may send anywhere without asking first. */
const SIMPLE = [
  ["text/plain", "{}"],
  ["text/plain;charset=UTF-8", '{"username":"a","password":"b"}'],
  ["application/x-www-form-urlencoded", "a=b"],
  ["multipart/form-data; boundary=x", '--x\r\ncontent-disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\nPK\r\n--x--\r\n'],
  [null, ""],
] as const;

/** How a request says that it comes from elsewhere, or does not say that it comes from here. */
const FOREIGN: Record<string, string>[] = [
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site" },
  { "sec-fetch-site": "none" },
  { "sec-fetch-site": "cross-site", origin: `http://${HOST}` },
  { origin: "http://evil.example" },
  { origin: "null" },
  {},
];

const targets = () => [...mutations.map((path) => `/trpc/${path}`), ...posts.filter((url) => !url.includes(":"))];

test("are refused at every mutation and every address that takes a POST, whatever they carry, and change nothing", async () => {
  expect(mutations.length).toBeGreaterThan(20);
  expect(posts.filter((url) => !url.includes(":")).sort()).toEqual([
    "/accounts-file",
    "/pairing",
    "/pairing/pass",
    "/sign-in",
    "/sign-in/oidc",
    "/sign-out",
    "/uploads",
  ]);
  const before = await counts();
  const passed: string[] = [];
  for (const url of targets()) {
    // Whoever may use the address sits before the browser.
    const cookie = cookies[url.includes("account") ? 1 : 0] ?? "";
    for (const from of FOREIGN) {
      for (const [type, payload] of [...SIMPLE, ["application/json", "{}"] as const]) {
        const headers = { host: HOST, cookie, ...from, ...(type ? { "content-type": type } : {}) };
        const { statusCode } = await app.inject({ method: "POST", url, headers, payload });
        if (statusCode !== 403) passed.push(`${url} ${JSON.stringify(from)} ${type} ${statusCode}`);
      }
    }
  }
  expect(passed).toEqual([]);
  expect(await counts()).toEqual(before);
});

test("as a form of our own host's other page reach no procedure and no door: only JSON is read there", async () => {
  // That somebody signed in sent something wrong is written down.
  const before = await counts(false);
  const passed: string[] = [];
  for (const url of targets().filter((target) => !["/uploads", "/accounts-file"].includes(target))) {
    for (const [type, payload] of SIMPLE) {
      const headers = { host: HOST, cookie: cookies[0] ?? "", "sec-fetch-site": "same-origin", ...(type ? { "content-type": type } : {}) };
      const { statusCode } = await app.inject({ method: "POST", url, headers, payload });
      if (statusCode !== 415 && statusCode !== 400) passed.push(`${url} ${type} ${statusCode}`);
    }
  }
  expect(passed).toEqual([]);
  expect(await counts(false)).toEqual(before);
});

test("cannot run a mutation by an address alone", async () => {
  for (const path of mutations) {
    const { statusCode } = await app.inject({ url: `/trpc/${path}?input={}`, headers: { host: HOST, cookie: cookies[0] ?? "" } });
    expect([path, statusCode]).toEqual([path, 405]);
  }
});
