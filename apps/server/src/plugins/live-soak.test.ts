// A wall reconnects for weeks: what a thousand readers leave behind on a real port when they are gone, while one of them stays.
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import http from "node:http";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { appRouter } from "@rectify/api/root";
import { storeUpload } from "@rectify/api/uploads/store-upload";
import { type Database, sql } from "@rectify/db/database";
import { appendAudit } from "@rectify/db/queries/audit";
import { testDatabase } from "@rectify/db/testing/test-database";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { hashSecret } from "../access/secret.ts";
import { createServer } from "../create-server.ts";
import { silentLogger } from "../logger.ts";
import { downloads } from "../start/use-case-downloads.ts";

const READERS = 1000;
/** Each of its own session: a session has six streams at most, and one that is gone is noticed a moment later. */
const LANES = 5;
/** The database's pool opens and closes a connection now and then; what leaks, leaks by the hundred. */
const OF_THE_POOL = LANES;
/** A reader kept by mistake holds its request, its answer and its socket, 15 kB and more: a thousand of them would be 15 MB. */
const MOST_MEGABYTES = 4;

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

let db: Database;
let app: FastifyInstance;
let base: string;

beforeAll(async () => {
  db = await testDatabase();
  app = await createServer({ db, router: appRouter, storeUpload, downloads, zone: "Asia/Shanghai", logger: silentLogger(), pages: null });
  base = await app.listen({ port: 0, host: "127.0.0.1" });
});
afterAll(async () => {
  await app.close();
  await db.close();
});

async function signIn(): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  const now = new Date();
  const wall = JSON.stringify({ id: "wall", roles: ["display"], scope: "all" });
  await db.execute(sql`
    INSERT INTO session (id_hash, principal, created_at, last_seen_at, expires_at)
    VALUES (${hashSecret(secret)}, ${wall}::jsonb, ${now}, ${now}, ${new Date(now.getTime() + 3_600_000)})`);
  return `rectify_session=${secret}`;
}

/** Resolves with its first word. */
async function watch(cookie: string): Promise<{ answer: http.IncomingMessage; leave(): Promise<void> }> {
  const request = http.get(`${base}/live`, { agent: false, headers: { cookie, "sec-fetch-site": "same-origin" } });
  const [answer] = (await once(request, "response")) as [http.IncomingMessage];
  if (answer.statusCode !== 200) throw new Error(`GET /live: ${answer.statusCode}`);
  await once(answer, "data");
  const leave = async () => {
    // Cut in the middle, which the reader itself takes for a fault.
    answer.on("error", () => undefined);
    const closed = once(answer, "close").catch(() => undefined);
    request.destroy();
    await closed;
  };
  return { answer, leave };
}

async function comeAndGo(cookies: readonly string[], readers: number): Promise<void> {
  let left = readers;
  const lane = async (cookie: string) => {
    while (left-- > 0) await (await watch(cookie)).leave();
  };
  await Promise.all(cookies.map(lane));
}

const listenersOf = (emitter: Pick<NodeJS.EventEmitter, "eventNames" | "listenerCount">) =>
  emitter.eventNames().reduce((sum, name) => sum + emitter.listenerCount(name), 0);

const connections = () =>
  new Promise<number>((resolve, reject) => app.server.getConnections((error, n) => (error ? reject(error) : resolve(n))));

/** What is held once the readers' sockets are closed on both ends: timers and sockets of the process, listeners, megabytes. */
async function held() {
  await vi.waitFor(async () => expect(await connections()).toBe(1), { timeout: 5000, interval: 20 });
  collect();
  await new Promise((resolve) => setTimeout(resolve, 50));
  collect();
  const resources = process.getActiveResourcesInfo();
  const of = (kind: string) => resources.filter((one) => one === kind).length;
  return {
    counts: {
      timers: of("Timeout"),
      sockets: of("TCPSocketWrap") + of("TCPWRAP"),
      requests: of("TCPConnectWrap") + of("GetAddrInfoReqWrap"),
      listeners: listenersOf(app.server) + listenersOf(process),
    },
    megabytes: process.memoryUsage().heapUsed / 1e6,
  };
}

test(`${READERS} readers that come and go leave no timer, socket, listener or memory; who stayed is still told, and after the last one nobody looks`, async () => {
  const cookies = await Promise.all(Array.from({ length: LANES }, signIn));
  const steady = await watch(await signIn());
  let heard = "";
  steady.answer.on("data", (chunk: Buffer) => {
    heard += chunk.toString();
  });
  // The first ones open the database's connections and fill the caches.
  await comeAndGo(cookies, READERS / 5);
  const before = await held();
  await comeAndGo(cookies, READERS);
  const after = await held();
  console.log(`${READERS} readers: ${JSON.stringify(before)} → ${JSON.stringify(after)}`);
  for (const [what, count] of Object.entries(before.counts))
    expect(after.counts[what as keyof typeof before.counts], what).toBeLessThanOrEqual(count + OF_THE_POOL);
  expect(after.megabytes - before.megabytes).toBeLessThan(MOST_MEGABYTES);

  await db.transaction((tx) =>
    appendAudit(tx, {
      at: new Date().toISOString(),
      actor: "office",
      origin: "test",
      action: "finding.returned",
      subject: "",
      before: null,
      after: null,
    }),
  );
  await vi.waitFor(() => expect(heard).toContain("event: change"), { timeout: 2000, interval: 50 });

  const looks = vi.spyOn(db, "query");
  await steady.leave();
  await vi.waitFor(async () => expect(await connections()).toBe(0), { timeout: 2000, interval: 20 });
  // A look that was under way may end.
  await new Promise((resolve) => setTimeout(resolve, 500));
  looks.mockClear();
  await new Promise((resolve) => setTimeout(resolve, 2200));
  expect(looks.mock.calls.filter(([text]) => text.sql.includes("FROM audit WHERE id >"))).toEqual([]);
  looks.mockRestore();
}, 90_000);
