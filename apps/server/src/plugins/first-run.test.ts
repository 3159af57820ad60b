// The one-time link: a guest of the example on this machine, the first account of a board with data of its own, and nothing afterwards.
import { appRouter } from "@rectify/api/root";
import { storeUpload } from "@rectify/api/uploads/store-upload";
import { type Database, sql } from "@rectify/db/database";
import { testDatabase } from "@rectify/db/testing/test-database";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeSignInLink } from "../access/sign-in-link.ts";
import { createServer, type ServerReach } from "../create-server.ts";
import { silentLogger } from "../logger.ts";
import { downloads } from "../start/use-case-downloads.ts";

const NOW = Date.UTC(2026, 10, 25);
const FIRST = { username: "anquan", name: "安全管理员", password: "Hu3tian#Yun" };
const BEYOND: ServerReach = { tls: null, trustedProxy: "10.0.0.5", loopback: false };

let db: Database;
let here: FastifyInstance;
let beyond: FastifyInstance;

beforeAll(async () => {
  db = await testDatabase();
  const common = {
    db,
    router: appRouter,
    storeUpload,
    downloads,
    zone: "Asia/Shanghai",
    logger: silentLogger(),
    pages: null,
    now: () => NOW,
  };
  here = await createServer(common);
  beyond = await createServer({ ...common, reach: BEYOND });
});
afterAll(async () => {
  await here.close();
  await beyond.close();
  await db.close();
});

const HOST = { host: "127.0.0.1:8080", "sec-fetch-site": "same-origin" };
const PROXIED = { host: "board.example", "x-forwarded-proto": "https", "x-forwarded-for": "192.168.7.8", "sec-fetch-site": "same-origin" };

const open = (link: string) => here.inject({ url: link, headers: HOST });
const me = async (cookie: string) => (await here.inject({ url: "/session", headers: { ...HOST, cookie } })).json().me;
const call = (cookie: string, path: string, body: object) =>
  here.inject({
    method: "POST",
    url: `/trpc/${path}`,
    headers: { ...HOST, cookie, "content-type": "application/json" },
    payload: JSON.stringify(body),
  });
const cookieOf = (answer: Awaited<ReturnType<typeof open>>) => `${answer.cookies[0]?.name}=${answer.cookies[0]?.value}`;

describe("the one-time link", () => {
  let guest: string;

  test("signs in a guest who leads and is the office, while the board holds nothing of its own", async () => {
    guest = cookieOf(await open(await makeSignInLink(db, NOW)));
    expect(await me(guest)).toMatchObject({ id: "guest", roles: ["leader", "editor", "verifier"], account: false });
  });

  test("leads to the first account where others reach the board, or where it holds data of its own", async () => {
    const link = await makeSignInLink(db, NOW, false);
    const answer = await beyond.inject({ url: link, headers: PROXIED, remoteAddress: "10.0.0.5" });
    expect(answer.headers["set-cookie"]).toMatch(
      /^__Host-rectify_session=[\w-]{43}; Max-Age=3600; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(answer.headers["strict-transport-security"]).toBe("max-age=31536000");

    await db.execute(sql`
      INSERT INTO import (kind, sha256, file_name, as_of, actor, recorded_at) VALUES ('LEDGER', ${"a".repeat(64)}, '台账.xlsx', '2026-11-01', 'guest', now())`);
    const first = cookieOf(await open(await makeSignInLink(db, NOW)));
    expect(await me(first)).toMatchObject({ id: "first-run", roles: ["firstRun"] });
    expect((await here.inject({ url: "/trpc/board.context", headers: { ...HOST, cookie: first } })).statusCode).toBe(403);
    // Who imported goes on working until there are accounts.
    expect((await here.inject({ url: "/trpc/board.context", headers: { ...HOST, cookie: guest } })).statusCode).toBe(200);

    expect((await call(first, "access.setUp", { ...FIRST, password: "Password123" })).json().error.data).toMatchObject({
      code: "PASSWORD_REFUSED",
      facts: { reason: "COMMON" },
    });
    const unused = await makeSignInLink(db, NOW);
    const made = await Promise.all([call(first, "access.setUp", FIRST), call(first, "access.setUp", { ...FIRST, username: "second" })]);
    expect(made.map((m) => m.statusCode).sort()).toEqual([200, 409]);
    // Closed for good: for the session that made it, for guests, for links that lie about, and for the next start.
    for (const cookie of [first, guest]) expect(await me(cookie)).toBeNull();
    expect((await open(unused)).statusCode).toBe(403);
    expect(await makeSignInLink(db, NOW)).toBe("/");
    const [account] = await db.query<{ username: string; roles: string[] }>(sql`SELECT username, roles FROM account`);
    expect(account?.roles).toEqual(["securityAdministrator"]);
    const signIn = { username: account?.username, password: FIRST.password };
    const answer2 = await here.inject({
      method: "POST",
      url: "/sign-in",
      headers: { ...HOST, "content-type": "application/json" },
      payload: JSON.stringify(signIn),
    });
    expect(await me(cookieOf(answer2))).toMatchObject({ roles: ["securityAdministrator"], account: true });
  });
});

describe("beyond this machine", () => {
  test("nothing is answered over plain HTTP, and only the trusted proxy is believed", async () => {
    const ask = (remoteAddress: string, headers: Record<string, string>) => beyond.inject({ url: "/healthz", remoteAddress, headers });
    expect((await ask("192.168.7.8", { host: "board.example" })).json()).toMatchObject({ facts: { reason: "PLAIN_HTTP" } });
    expect((await ask("192.168.7.8", PROXIED)).json()).toMatchObject({ facts: { reason: "PLAIN_HTTP" } });
    expect((await ask("10.0.0.5", PROXIED)).statusCode).toBe(200);
  });

  test("failures are written down under the address of the client, not of the proxy, and not under one it made up", async () => {
    const sign = (remoteAddress: string, forwarded: string) =>
      beyond.inject({
        method: "POST",
        url: "/sign-in",
        remoteAddress,
        headers: { ...PROXIED, "x-forwarded-for": forwarded, "content-type": "application/json" },
        payload: JSON.stringify({ username: "ghost", password: "x" }),
      });
    expect((await sign("10.0.0.5", "6.6.6.6, 192.168.7.8")).statusCode).toBe(422);
    const [row] = await db.query<{ origin: string }>(sql`SELECT origin FROM audit ORDER BY id DESC LIMIT 1`);
    expect(row?.origin).toBe("web 192.168.7.8");
  });
});
