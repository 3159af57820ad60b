// The second factor over HTTP: set up, asked for, never twice the same code, and taken off.
import { hashPassword } from "@rectify/api/access/password-hash";
import { appRouter } from "@rectify/api/root";
import { deviceCode } from "@rectify/api/testing/device-code";
import { storeUpload } from "@rectify/api/uploads/store-upload";
import { type Database, sql } from "@rectify/db/database";
import { verifyAudit } from "@rectify/db/queries/verify-audit";
import { testDatabase } from "@rectify/db/testing/test-database";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createServer } from "../create-server.ts";
import { silentLogger } from "../logger.ts";
import { downloads } from "../start/use-case-downloads.ts";

const HOST = "127.0.0.1:8080";
const PASSWORD = "Hu3tian#Yun";
const MINUTE = 60_000;

let db: Database;
let free: FastifyInstance;
/** The same board, where administrators must have a second factor. */
let strict: FastifyInstance;
let nowMs = Date.UTC(2026, 10, 25);
let secret = "";
let recovery: string[] = [];

beforeAll(async () => {
  db = await testDatabase();
  const common = { db, router: appRouter, storeUpload, downloads, zone: "Asia/Shanghai", logger: silentLogger(), pages: null };
  free = await createServer({ ...common, now: () => nowMs });
  strict = await createServer({ ...common, now: () => nowMs, adminSecondFactor: true });
  const hash = await hashPassword(PASSWORD);
  for (const [username, role] of [
    ["security", "securityAdministrator"],
    ["system", "systemAdministrator"],
    ["leader", "leader"],
  ])
    await db.execute(sql`
      INSERT INTO account (username, name, roles, scope, password_hash, password_at, must_change, created_at)
      VALUES (${username}, ${username}, ${[role]}::text[], '"all"', ${hash}, ${new Date(nowMs)}, false, ${new Date(nowMs)})`);
});
afterAll(async () => {
  await free.close();
  await strict.close();
  await db.close();
});
beforeEach(() => {
  nowMs += 60 * MINUTE;
});

function post(app: FastifyInstance, url: string, body: unknown, cookie = "") {
  const headers = { host: HOST, "sec-fetch-site": "same-origin", "content-type": "application/json", ...(cookie ? { cookie } : {}) };
  return app.inject({ method: "POST", url, headers, payload: JSON.stringify(body) });
}
const signIn = (username: string, code?: string, app = free, password = PASSWORD) =>
  post(app, "/sign-in", { username, password, ...(code === undefined ? {} : { code }) });
async function cookieFor(username: string, code?: string, app = free): Promise<string> {
  const { cookies, statusCode } = await signIn(username, code, app);
  expect(statusCode).toBe(204);
  return `${cookies[0]?.name}=${cookies[0]?.value}`;
}
const call = (path: string, body: unknown, cookie: string, app = free) => post(app, `/trpc/${path}`, body, cookie);
const ask = (path: string, cookie: string, app = free) => app.inject({ url: `/trpc/${path}`, headers: { host: HOST, cookie } });
const me = async (cookie: string, app = free) => (await app.inject({ url: "/session", headers: { host: HOST, cookie } })).json().me;
const audited = async () =>
  (await db.query<{ action: string; after: unknown }>(sql`SELECT action, after FROM audit ORDER BY id DESC LIMIT 1`))[0];
const idOf = async (username: string) => (await db.query<{ id: number }>(sql`SELECT id FROM account WHERE username = ${username}`))[0]?.id;

describe("a second factor", () => {
  test("is set up by who knows the password and shows a code; every other session ends, and ten recovery codes are told once", async () => {
    const [here, there] = [await cookieFor("leader"), await cookieFor("leader")];
    expect((await call("access.startSecondFactor", { password: "falsch" }, here)).json().error.data.code).toBe("SIGN_IN_REFUSED");
    const started = (await call("access.startSecondFactor", { password: PASSWORD }, here)).json().result.data;
    // Not asked for before a code was shown.
    await cookieFor("leader");
    expect((await call("access.confirmSecondFactor", { code: "000000" }, here)).json().error.data.code).toBe("CODE_REFUSED");
    ({ secret } = started);
    const confirmed = await call("access.confirmSecondFactor", { code: deviceCode(secret, nowMs) }, here);
    recovery = confirmed.json().result.data.recoveryCodes;
    expect(recovery).toHaveLength(10);
    expect(await me(there)).toBeNull();
    expect((await me(here)).secondFactor).toEqual({ on: true, required: false });
    expect(await audited()).toMatchObject({ action: "account.second-factor-on", after: { ended: 2 } });
    const kept = JSON.stringify(await db.query(sql`SELECT encode(code_hash, 'escape') FROM account_recovery_code`));
    const told = JSON.stringify(await db.query(sql`SELECT before, after, subject FROM audit`));
    for (const code of [...recovery, secret]) expect(kept + told).not.toContain(code);
    expect((await call("access.startSecondFactor", { password: PASSWORD }, here)).json().error.data).toMatchObject({
      code: "CONFLICT",
      facts: { reason: "SECOND_FACTOR_ON" },
    });
  });

  test("is asked for once the password is right, and not before", async () => {
    const bare = await signIn("leader");
    expect([bare.statusCode, bare.json().code, bare.headers["set-cookie"]]).toEqual([422, "CODE_REQUIRED", undefined]);
    expect((await audited())?.action).toBe("access.code-asked");
    const wrong = await signIn("leader", deviceCode(secret, nowMs), free, "Falsch#2026x");
    expect([wrong.statusCode, wrong.json().code]).toEqual([422, "SIGN_IN_REFUSED"]);
    expect((await signIn("leader", deviceCode(secret, nowMs))).statusCode).toBe(204);
    expect((await audited())?.action).toBe("access.signed-in");
  });

  test("takes no code twice, also when two come at once, and none that is older than the last", async () => {
    const code = deviceCode(secret, nowMs);
    const earlier = deviceCode(secret, nowMs - 30_000);
    const answers = await Promise.all([signIn("leader", code), signIn("leader", code), signIn("leader", code)]);
    expect(answers.map((a) => a.statusCode).sort()).toEqual([204, 422, 422]);
    expect((await signIn("leader", earlier)).json().code).toBe("CODE_REFUSED");
    nowMs += 30_000;
    expect((await signIn("leader", deviceCode(secret, nowMs))).statusCode).toBe(204);
  });

  test("that is guessed locks the account like a password that is guessed", async () => {
    for (let i = 0; i < 5; i++) expect((await signIn("leader", `00000${i}`)).json().code).toBe("CODE_REFUSED");
    expect((await signIn("leader", deviceCode(secret, nowMs))).json().code).toBe("SIGN_IN_LOCKED");
    nowMs += 16 * MINUTE;
    expect((await signIn("leader", deviceCode(secret, nowMs))).statusCode).toBe(204);
  });

  test("that is lost is replaced by a recovery code, each once", async () => {
    const [first = "", second = ""] = recovery;
    expect((await signIn("leader", first.toUpperCase())).statusCode).toBe(204);
    expect((await signIn("leader", first)).json().code).toBe("CODE_REFUSED");
    expect((await signIn("leader", second)).statusCode).toBe(204);
  });

  test("is given up by who has password and code, or taken off by the security administrator, whose own asks for a code", async () => {
    const cookie = await cookieFor("leader", deviceCode(secret, nowMs));
    nowMs += MINUTE;
    expect((await call("access.stopSecondFactor", { password: PASSWORD, code: "000000" }, cookie)).json().error.data.code).toBe(
      "CODE_REFUSED",
    );
    const code = deviceCode(secret, nowMs);
    expect((await call("access.stopSecondFactor", { password: PASSWORD, code }, cookie)).statusCode).toBe(200);
    expect((await signIn("leader")).statusCode).toBe(204);

    const again = (await call("access.startSecondFactor", { password: PASSWORD }, cookie)).json().result.data.secret;
    await call("access.confirmSecondFactor", { code: deviceCode(again, nowMs) }, cookie);
    const security = await cookieFor("security");
    const listed = (await ask("account.list", security)).json().result.data.accounts;
    expect(listed.map((a: { username: string; secondFactor: boolean }) => [a.username, a.secondFactor])).toContainEqual(["leader", true]);
    expect((await call("account.removeSecondFactor", { id: await idOf("leader") }, security)).statusCode).toBe(200);
    expect(await audited()).toMatchObject({ action: "account.second-factor-removed", after: { ended: 1 } });
    expect(await me(cookie)).toBeNull();
    expect((await signIn("leader")).statusCode).toBe(204);
    expect((await call("account.removeSecondFactor", { id: await idOf("leader") }, security)).statusCode).toBe(404);
    expect((await call("account.removeSecondFactor", { id: await idOf("security") }, security)).json().error.data.facts.reason).toBe(
      "OWN_ACCOUNT",
    );
    expect(await verifyAudit(db)).toMatchObject({ firstBad: null });
  });
});

describe("where administrators must have one", () => {
  test("nothing but setting it up is open to them until they have, and it cannot be given up; others are not asked", async () => {
    const cookie = await cookieFor("system", undefined, strict);
    expect((await me(cookie, strict)).secondFactor).toEqual({ on: false, required: true });
    const refused = await ask("settings.get", cookie, strict);
    expect([refused.statusCode, refused.json().error.data.code]).toEqual([403, "SECOND_FACTOR_REQUIRED"]);
    expect(await audited()).toMatchObject({ action: "access.refused", after: { code: "SECOND_FACTOR_REQUIRED" } });
    const started = (await call("access.startSecondFactor", { password: PASSWORD }, cookie, strict)).json().result.data;
    const code = deviceCode(started.secret, nowMs);
    expect((await call("access.confirmSecondFactor", { code }, cookie, strict)).statusCode).toBe(200);
    expect((await ask("settings.get", cookie, strict)).statusCode).toBe(200);
    nowMs += MINUTE;
    const stop = { password: PASSWORD, code: deviceCode(started.secret, nowMs) };
    expect((await call("access.stopSecondFactor", stop, cookie, strict)).json().error.data.facts.reason).toBe("SECOND_FACTOR_REQUIRED");
    const leader = await cookieFor("leader", undefined, strict);
    expect((await ask("board.context", leader, strict)).statusCode).toBe(200);
    expect((await me(leader, strict)).secondFactor).toEqual({ on: false, required: false });
  });
});
