// The stream of changes, on a real port: told within two seconds, ended with the session, the server and the reader; one look a second for all.
import { randomBytes } from "node:crypto";
import { appRouter } from "@rectify/api/root";
import { storeUpload } from "@rectify/api/uploads/store-upload";
import { type Database, sql } from "@rectify/db/database";
import { appendAudit } from "@rectify/db/queries/audit";
import { testDatabase } from "@rectify/db/testing/test-database";
import type { Principal } from "@rectify/domain/principal";
import type { FastifyInstance } from "fastify";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { hashSecret } from "../access/secret.ts";
import { createServer } from "../create-server.ts";
import { silentLogger } from "../logger.ts";
import { downloads } from "../start/use-case-downloads.ts";
import { MOST_PER_SESSION } from "./live.ts";

const LEADER: Principal = { id: "leader", roles: ["leader"], scope: "all" };

let db: Database;
let app: FastifyInstance;
let base: string;
const open: AbortController[] = [];

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(async () => {
  app = await createServer({ db, router: appRouter, storeUpload, downloads, zone: "Asia/Shanghai", logger: silentLogger(), pages: null });
  base = await app.listen({ port: 0, host: "127.0.0.1" });
});
afterEach(async () => {
  for (const one of open.splice(0)) one.abort();
  await app.close();
});

async function signIn(principal: Principal): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  const now = new Date();
  await db.execute(sql`
    INSERT INTO session (id_hash, principal, created_at, last_seen_at, expires_at)
    VALUES (${hashSecret(secret)}, ${JSON.stringify(principal)}::jsonb, ${now}, ${now}, ${new Date(now.getTime() + 3_600_000)})`);
  return `rectify_session=${secret}`;
}

async function change(action: string): Promise<void> {
  await db.transaction((tx) =>
    appendAudit(tx, { at: new Date().toISOString(), actor: "office", origin: "test", action, subject: "", before: null, after: null }),
  );
}

/** Reads on until the stream ends; `heard` grows meanwhile. */
async function watch(cookie: string, search = "") {
  const stop = new AbortController();
  open.push(stop);
  const answer = await fetch(`${base}/live${search}`, { headers: { cookie, "sec-fetch-site": "same-origin" }, signal: stop.signal });
  const stream = { status: answer.status, type: answer.headers.get("content-type"), heard: "", ended: false, stop };
  const read = async () => {
    for await (const chunk of answer.body ?? []) stream.heard += Buffer.from(chunk).toString();
    stream.ended = true;
  };
  read().catch(() => {
    stream.ended = true;
  });
  return stream;
}

const within = (ms: number, condition: () => void) => vi.waitFor(condition, { timeout: ms, interval: 50 });

describe("who watches", () => {
  test("hears of a committed change within two seconds, and nothing of what it was", async () => {
    const stream = await watch(await signIn(LEADER));
    expect([stream.status, stream.type]).toEqual([200, "text/event-stream; charset=utf-8"]);
    await change("finding.returned");
    await within(2000, () => expect(stream.heard).toContain("event: change"));
    expect(stream.heard.replaceAll(/event: (?:change|beat)\ndata: \n\n/g, "")).toBe("");
  });

  test("hears nothing of who came, was refused or was given an account", async () => {
    const stream = await watch(await signIn(LEADER));
    await change("access.refused");
    await change("account.made");
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(stream.heard).not.toContain("change");
  });

  test("is told when the server goes, and does not keep it", async () => {
    const stream = await watch(await signIn(LEADER));
    const before = Date.now();
    await app.close();
    expect(Date.now() - before).toBeLessThan(3000);
    await within(1000, () => expect(stream.ended).toBe(true));
  });

  test("without a session, or of the three administrators, hears nothing at all", async () => {
    expect((await watch("rectify_session=none")).status).toBe(401);
    expect((await watch(await signIn({ id: "audit", roles: ["auditAdministrator"], scope: "all" }))).status).toBe(403);
    expect((await watch(await signIn({ id: "wall", roles: ["display"], scope: "all" }))).status).toBe(200);
  });

  test("may do so a few times at once, and again after one of them is closed", async () => {
    const cookie = await signIn(LEADER);
    const streams = [];
    for (let i = 0; i < MOST_PER_SESSION; i++) streams.push(await watch(cookie));
    expect(streams.map((s) => s.status)).toEqual(new Array(MOST_PER_SESSION).fill(200));
    expect((await watch(cookie)).status).toBe(429);
    expect((await watch(await signIn(LEADER))).status).toBe(200);
    streams[0]?.stop.abort();
    await vi.waitFor(async () => expect((await watch(cookie)).status).toBe(200), { timeout: 3000 });
  });

  test("is cut off within twenty seconds once the session is over", async () => {
    const stream = await watch(await signIn(LEADER));
    await db.execute(sql`DELETE FROM session`);
    await within(20_000, () => expect(stream.ended).toBe(true));
  });
});

describe("a wall and its remote", () => {
  const WALL = "0b9d1f4e-6f0a-4c39-9d2e-3a1c5b7d9e11";
  async function ask(path: string, cookie: string, input?: object) {
    const headers = { cookie, "sec-fetch-site": "same-origin", "content-type": "application/json" };
    const answer = input
      ? await fetch(`${base}/trpc/${path}`, { method: "POST", headers, body: JSON.stringify(input) })
      : await fetch(`${base}/trpc/${path}`, { headers: { cookie, "sec-fetch-site": "same-origin" } });
    return { status: answer.status, data: ((await answer.json()) as { result?: { data: unknown } }).result?.data };
  }

  test("an order is on the wall within a second; the remote hears of walls that come and go, and no other watcher of either", async () => {
    const leader = await signIn(LEADER);
    const remote = await watch(leader, "?walls=1");
    const other = await watch(leader);
    const wall = await watch(await signIn({ id: "hall", roles: ["display"], scope: "all" }), `?wall=${WALL}`);
    await within(1000, () => expect(remote.heard).toContain("event: walls"));
    expect((await ask("screen.list", leader)).data).toEqual([{ id: WALL, name: "hall", state: null, ageMs: 0 }]);
    expect((await ask("screen.steer", leader, { id: WALL, order: { type: "jump", scene: 3 } })).status).toBe(200);
    await within(1000, () => expect(wall.heard).toContain('event: order\ndata: {"type":"jump","scene":3}'));
    // Turning a page is no change of the data.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(`${other.heard}${remote.heard}${wall.heard}`).not.toContain("event: change");
    expect(other.heard).not.toMatch(/order|walls/);
    wall.stop.abort();
    await vi.waitFor(async () => expect((await ask("screen.list", leader)).data).toEqual([]), { timeout: 3000 });
    expect((await ask("screen.steer", leader, { id: WALL, order: { type: "next" } })).status).toBe(404);
  });

  test("is none where a unit's reporter looks, and nothing another page can order", async () => {
    const reporter = await watch(await signIn({ id: "rep", roles: ["reporter"], scope: { regions: [], units: [1] } }), `?wall=${WALL}`);
    expect(reporter.status).toBe(200);
    const leader = await signIn(LEADER);
    expect((await ask("screen.list", leader)).data).toEqual([]);
    await watch(leader, `?wall=${WALL}`);
    const foreign = await fetch(`${base}/trpc/screen.steer`, {
      method: "POST",
      headers: { cookie: leader, "sec-fetch-site": "cross-site", "content-type": "application/json" },
      body: JSON.stringify({ id: WALL, order: { type: "next" } }),
    });
    expect(foreign.status).toBe(403);
  });
});

test("a hundred screens cost the database one look a second, none of them none", async () => {
  const looks = vi.spyOn(db, "query");
  const asked = () => looks.mock.calls.filter(([text]) => text.sql.includes("FROM audit WHERE id >")).length;
  await Promise.all(Array.from({ length: 100 }, async () => watch(await signIn(LEADER))));
  const before = asked();
  await new Promise((resolve) => setTimeout(resolve, 3000));
  expect(asked() - before).toBeLessThanOrEqual(4);
  for (const one of open.splice(0)) one.abort();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const after = asked();
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(asked()).toBe(after);
  looks.mockRestore();
});
