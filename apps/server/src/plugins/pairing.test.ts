// A wall screen over HTTP: its cookies, its way from the code to the figures, and its end; the pass outlives the server, the stream of changes not the pass.
import { appRouter } from "@rectify/api/root";
import { importRows, row } from "@rectify/api/testing/api-world";
import { storeUpload } from "@rectify/api/uploads/store-upload";
import { type Database, sql } from "@rectify/db/database";
import { testDatabase } from "@rectify/db/testing/test-database";
import type { DisplayInput } from "@rectify/domain/display";
import { readPairingCode } from "@rectify/domain/pairing-code";
import { OPERATOR } from "@rectify/domain/principal";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createServer } from "../create-server.ts";
import { silentLogger } from "../logger.ts";
import { downloads } from "../start/use-case-downloads.ts";
import { MOST_PER_SESSION } from "./live.ts";

const HOST = { host: "127.0.0.1:8080", "sec-fetch-site": "same-origin" };
const JSON_TYPE = { "content-type": "application/json" };
const DISPLAY: DisplayInput = {
  name: "三楼会议室",
  level: "internal",
  scenes: ["overview", "overdue"],
  scope: "all",
  days: 30,
  watermark: true,
};

let db: Database;
let app: FastifyInstance;

async function serve(reach?: Parameters<typeof createServer>[0]["reach"]): Promise<FastifyInstance> {
  const options = { db, router: appRouter, storeUpload, downloads, zone: "Asia/Shanghai", logger: silentLogger(), pages: null };
  const server = await createServer({ ...options, ...(reach ? { reach } : {}) });
  await server.ready();
  return server;
}
const office = () =>
  ({ db, principal: OPERATOR, nowMs: Date.now(), zone: "Asia/Shanghai", lang: "zh", requestId: "t", origin: "test" }) as const;

beforeAll(async () => {
  db = await testDatabase();
  await importRows(office(), "2026-03-05", [row({ code: "A-1", text: "会议多", leader: "李敏" })]);
});
afterAll(() => db.close());
beforeEach(async () => {
  await app?.close();
  app = await serve();
  return () => app.close();
});

/** A browser: keeps what cookies it is given. */
function browser(headers: Record<string, string> = HOST) {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const send = async (method: "GET" | "POST", url: string, body = "{}") => {
    const sent = { ...headers, ...(jar.size > 0 ? { cookie: cookie() } : {}) };
    const answer = await app.inject(
      method === "GET" ? { url, headers: sent } : { method, url, headers: { ...sent, ...JSON_TYPE }, payload: body },
    );
    for (const set of answer.cookies) {
      if (set.maxAge === 0 || (set.expires && set.expires.getTime() < 1000)) jar.delete(set.name);
      else jar.set(set.name, set.value);
    }
    return answer;
  };
  return { jar, cookie, get: (url: string) => send("GET", url), post: (url: string, body?: string) => send("POST", url, body) };
}
const confirm = (code: string, change: object = {}) => appRouter.createCaller(office()).display.confirm({ ...DISPLAY, code, ...change });

async function pairedBrowser(change: object = {}) {
  const screen = browser();
  const { id } = await confirm((await screen.post("/pairing")).json().code, change);
  expect((await screen.post("/pairing/pass")).json()).toEqual({ state: "paired" });
  return { screen, id };
}

describe("a screen that nobody signs in at", () => {
  test("shows a code, waits, and is a display once it is confirmed: with what was confirmed, and no more", async () => {
    const screen = browser();
    expect((await screen.post("/pairing/pass")).json()).toEqual({ state: "none", ended: null });
    expect((await screen.get("/trpc/progress.overview?input=%7B%7D")).statusCode).toBe(401);
    const { code, expiresAt } = (await screen.post("/pairing")).json();
    expect(readPairingCode(code)).toBe(code);
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(7.9 * 60_000);
    expect((await screen.post("/pairing/pass")).json()).toEqual({ state: "waiting" });
    await confirm(code);
    expect((await screen.post("/pairing/pass")).json()).toEqual({ state: "paired" });
    expect([...screen.jar.keys()]).toEqual(["rectify_display"]);
    const { me } = (await screen.get("/session")).json();
    expect(me).toMatchObject({
      name: "三楼会议室",
      roles: ["display"],
      account: false,
      display: { level: "internal", scenes: ["overview", "overdue"], watermark: true },
    });
    expect((await screen.get("/trpc/progress.overview?input=%7B%7D")).json().result.data.total).toBe(1);
    for (const path of ["finding.list", "unit.get", "settings.get", "display.list", "access.sessions"])
      expect([path, (await screen.get(`/trpc/${path}?input=%7B%7D`)).statusCode]).toEqual([path, 403]);
    for (const url of ["/downloads/ledger.xlsx", "/downloads/ledger-template.xlsx"]) expect((await screen.get(url)).statusCode).toBe(403);
  });

  test("is known by cookies that scripts cannot read, other sites cannot send, and that are bound to the host under TLS", async () => {
    await app.close();
    app = await serve({ tls: null, trustedProxy: "127.0.0.1", loopback: false });
    const screen = browser({ host: "board.test", "x-forwarded-proto": "https", "sec-fetch-site": "same-origin" });
    const asked = await screen.post("/pairing");
    expect(asked.cookies).toMatchObject([{ name: "__Host-rectify_pairing", httpOnly: true, secure: true, sameSite: "Strict", path: "/" }]);
    await confirm(asked.json().code);
    const [pass] = (await screen.post("/pairing/pass")).cookies;
    expect(pass).toMatchObject({ name: "__Host-rectify_display", httpOnly: true, secure: true, sameSite: "Strict", path: "/" });
    const stored = JSON.stringify(await db.query(sql`SELECT encode(pass_hash, 'base64') AS hash FROM display`));
    expect(stored).not.toContain(pass?.value);
  });

  test("comes from the board's own page, in JSON", async () => {
    const foreign = { ...HOST, "sec-fetch-site": "cross-site", ...JSON_TYPE };
    expect((await app.inject({ method: "POST", url: "/pairing", headers: foreign, payload: "{}" })).statusCode).toBe(403);
    const form = { ...HOST, "content-type": "application/x-www-form-urlencoded" };
    expect((await app.inject({ method: "POST", url: "/pairing", headers: form, payload: "a=1" })).statusCode).toBe(400);
  });

  test("is given twenty codes a minute, and no more", async () => {
    const screen = browser();
    const statuses = [];
    for (let i = 0; i < 21; i++) statuses.push((await screen.post("/pairing")).statusCode);
    expect(statuses).toEqual([...new Array(20).fill(200), 429]);
    expect(await db.query(sql`SELECT 1 FROM display_pairing WHERE code_hash IS NOT NULL AND agent = 'lightMyRequest'`)).toHaveLength(1);
  });

  test("goes on with its pass when the server is started anew", async () => {
    const { screen } = await pairedBrowser();
    await app.close();
    app = await serve();
    expect((await screen.get("/trpc/wall.lists?input=%7B%7D")).json().result.data.late).toMatchObject([{ text: "会议多", leader: "李敏" }]);
  });

  test("of the level public is not told who answers for a finding", async () => {
    const { screen } = await pairedBrowser({ level: "public" });
    for (const path of ["wall.lists", "progress.overview"]) {
      const text = (await screen.get(`/trpc/${path}?input=%7B%7D`)).body;
      expect(text).toContain("会议多");
      expect(text).not.toContain("李敏");
    }
  });

  test("revoked is a stranger with its next question, and is told why it is dark", async () => {
    const { screen, id } = await pairedBrowser();
    await appRouter.createCaller(office()).display.revoke({ id });
    expect((await screen.get("/trpc/wall.lists?input=%7B%7D")).statusCode).toBe(401);
    expect((await screen.get("/session")).json()).toEqual({ me: null });
    expect((await screen.post("/pairing/pass")).json()).toEqual({ state: "none", ended: { name: "三楼会议室", why: "revoked" } });
    const again = (await screen.post("/pairing")).json().code;
    await confirm(again, { name: "四楼" });
    await screen.post("/pairing/pass");
    expect((await screen.get("/session")).json().me.name).toBe("四楼");
  });
});

test("the stream of changes is each display's own, tells it at once that it was revoked, and is closed within twenty seconds", async () => {
  const base = await app.listen({ port: 0, host: "127.0.0.1" });
  const [{ screen, id }, other] = [await pairedBrowser(), await pairedBrowser()];
  const stop = new AbortController();
  const watch = (cookie: string) => fetch(`${base}/live`, { headers: { cookie, "sec-fetch-site": "same-origin" }, signal: stop.signal });
  const streams: Response[] = [];
  for (let i = 0; i < MOST_PER_SESSION; i++) streams.push(await watch(screen.cookie()));
  expect(streams.map((s) => s.status)).toEqual(new Array(MOST_PER_SESSION).fill(200));
  expect([(await watch(screen.cookie())).status, (await watch(other.screen.cookie())).status]).toEqual([429, 200]);
  let heard = "";
  let ended = false;
  const read = async () => {
    for await (const chunk of streams[0]?.body ?? []) heard += Buffer.from(chunk).toString();
    ended = true;
  };
  void read().catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(heard).not.toContain("change");
  await appRouter.createCaller(office()).display.revoke({ id });
  await vi.waitFor(() => expect(heard).toContain("event: change"), { timeout: 2500, interval: 50 });
  await vi.waitFor(() => expect(ended).toBe(true), { timeout: 20_000, interval: 100 });
  stop.abort();
}, 40_000);
