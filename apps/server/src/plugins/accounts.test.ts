// Signing in by name and password, over HTTP as a browser does it.
import { hashPassword } from "@rectify/api/access/password-hash";
import { appRouter } from "@rectify/api/root";
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
const START = Date.UTC(2026, 10, 25);

let db: Database;
let app: FastifyInstance;
let hash: string;
let nowMs = START;

beforeAll(async () => {
  db = await testDatabase();
  hash = await hashPassword(PASSWORD);
  const common = { db, router: appRouter, storeUpload, downloads, zone: "Asia/Shanghai", logger: silentLogger(), pages: null };
  app = await createServer({ ...common, now: () => nowMs });
  await account("security", ["securityAdministrator"]);
  await account("leader", ["leader"]);
});
afterAll(async () => {
  await app.close();
  await db.close();
});
beforeEach(async () => {
  // Each test at a later hour, so that no lock and no session of an earlier one is left.
  nowMs += 24 * 60 * MINUTE;
});

async function account(username: string, roles: string[], mustChange = false): Promise<number> {
  const [row] = await db.query<{ id: number }>(sql`
    INSERT INTO account (username, name, roles, scope, password_hash, password_at, must_change, created_at)
    VALUES (${username}, ${username}, ${roles}::text[], '"all"', ${hash}, ${new Date(nowMs)}, ${mustChange}, ${new Date(nowMs)}) RETURNING id`);
  return row?.id ?? 0;
}

type Sent = { cookie?: string; address?: string; headers?: Record<string, string> };

function post(url: string, body: unknown, { cookie, address = "127.0.0.1", headers = {} }: Sent = {}) {
  return app.inject({
    method: "POST",
    url,
    remoteAddress: address,
    headers: { host: HOST, "sec-fetch-site": "same-origin", "content-type": "application/json", ...(cookie ? { cookie } : {}), ...headers },
    payload: JSON.stringify(body),
  });
}

const signIn = (username: string, password = PASSWORD, sent: Sent = {}) => post("/sign-in", { username, password }, sent);

async function cookieFor(username: string, password = PASSWORD): Promise<string> {
  const { cookies, statusCode } = await signIn(username, password);
  expect(statusCode).toBe(204);
  return `${cookies[0]?.name}=${cookies[0]?.value}`;
}

const ask = (path: string, cookie: string, input?: unknown) =>
  app.inject({
    url: `/trpc/${path}${input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`}`,
    headers: { host: HOST, cookie },
  });

const actions = async () => (await db.query<{ action: string }>(sql`SELECT action FROM audit ORDER BY id`)).map((r) => r.action);

describe("a name and a password", () => {
  test("open a session, by a cookie that scripts and other sites cannot use", async () => {
    const answer = await signIn(" Leader ");
    expect(answer.statusCode).toBe(204);
    expect(answer.headers["set-cookie"]).toMatch(/^rectify_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
    const cookie = `${answer.cookies[0]?.name}=${answer.cookies[0]?.value}`;
    expect((await ask("board.context", cookie)).statusCode).toBe(200);
    const session = await app.inject({ url: "/session", headers: { host: HOST, cookie } });
    expect(session.json().me).toMatchObject({
      id: "leader",
      roles: ["leader"],
      account: true,
      mustChangePassword: false,
      passwordOld: null,
    });
    expect((await actions()).at(-1)).toBe("access.signed-in");
  });

  test("that are wrong get one answer, whatever is wrong, and each attempt is written down without what was typed", async () => {
    const id = await account("leaver", ["leader"]);
    await db.execute(sql`UPDATE account SET disabled_at = now() WHERE id = ${id}`);
    const answers = [
      await signIn("leader", "Falsch#2026x"),
      await signIn("nobody", PASSWORD),
      await signIn("leaver"),
      await signIn("", ""),
    ];
    for (const { statusCode, body } of answers)
      expect([statusCode, JSON.parse(body).code, JSON.parse(body).facts]).toEqual([422, "SIGN_IN_REFUSED", {}]);
    const rows = await db.query<{ subject: string; after: { reason: string } }>(
      sql`SELECT subject, after FROM audit ORDER BY id DESC LIMIT 4`,
    );
    expect(rows.reverse().map((r) => [r.subject, r.after.reason])).toEqual([
      ["account leader", "WRONG"],
      ["unknown account", "WRONG"],
      ["account leaver", "DISABLED"],
      ["unknown account", "WRONG"],
    ]);
    expect(await verifyAudit(db)).toMatchObject({ firstBad: null });
  });

  test("lock the account after five failures for a quarter of an hour, from every address, also when guessed at once", async () => {
    const guesses = await Promise.all(
      Array.from({ length: 12 }, (_, i) => signIn("leader", `Falsch#2026x${i}`, { address: `10.0.0.${i}` })),
    );
    expect(guesses.filter((g) => g.statusCode === 422)).toHaveLength(5);
    expect(guesses.filter((g) => g.statusCode === 429)).toHaveLength(7);
    const right = await signIn("leader");
    expect([right.statusCode, right.json().code]).toEqual([429, "SIGN_IN_LOCKED"]);
    nowMs += 15 * MINUTE + 1000;
    expect((await signIn("leader")).statusCode).toBe(204);
    // Names that do not exist behave the same.
    for (let i = 0; i < 5; i++) await signIn("ghost", "Falsch#2026x");
    expect((await signIn("ghost", "Falsch#2026x")).statusCode).toBe(429);
  });

  test("lock an address that tries many names, and nobody else", async () => {
    for (let i = 0; i < 30; i++) await signIn(`ghost${i}`, "Falsch#2026x", { address: "10.9.9.9" });
    expect((await signIn("leader", PASSWORD, { address: "10.9.9.9" })).statusCode).toBe(429);
    expect((await signIn("leader", PASSWORD, { address: "10.9.9.8" })).statusCode).toBe(204);
  });

  test("let sixty colleagues behind one address in within ten seconds", async () => {
    for (let i = 0; i < 60; i++) await account(`colleague${i}`, ["leader"]);
    const from = performance.now();
    const answers = await Promise.all(Array.from({ length: 60 }, (_, i) => signIn(`colleague${i}`, PASSWORD, { address: "10.1.1.1" })));
    expect(answers.map((a) => a.statusCode)).toEqual(Array(60).fill(204));
    const took = performance.now() - from;
    console.log(`sixty colleagues behind one address signed in within ${(took / 1000).toFixed(1)} s`);
    expect(took).toBeLessThan(10_000);
  });

  test("are taken as JSON from our own page only", async () => {
    const before = (await actions()).length;
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
      expect([400, 415]).toContain(
        (await post("/sign-in", { username: "leader", password: PASSWORD }, { headers: { "content-type": type } })).statusCode,
      );
    const foreign = await signIn("leader", PASSWORD, { headers: { "sec-fetch-site": "cross-site" } });
    expect(foreign.statusCode).toBe(403);
    expect((await actions()).length).toBe(before);
  });
});

describe("a session", () => {
  test("ends half an hour after it was last used, and twelve hours after it began", async () => {
    const cookie = await cookieFor("leader");
    nowMs += 29 * MINUTE;
    expect((await ask("board.context", cookie)).statusCode).toBe(200);
    nowMs += 31 * MINUTE;
    expect((await ask("board.context", cookie)).statusCode).toBe(401);
    const busy = await cookieFor("leader");
    for (let i = 0; i < 28; i++) {
      nowMs += 25 * MINUTE;
      expect((await ask("board.context", busy)).statusCode).toBe(200);
    }
    nowMs += 25 * MINUTE;
    expect((await ask("board.context", busy)).statusCode).toBe(401);
  });

  test("ends at once by signing out, by its owner elsewhere, by the security administrator, and with its account", async () => {
    const [here, there, security] = [await cookieFor("leader"), await cookieFor("leader"), await cookieFor("security")];
    const { current, sessions } = (await ask("access.sessions", here)).json().result.data;
    const other = sessions.find((s: { id: number }) => s.id !== current);
    expect((await post("/trpc/access.endSession", { sessionId: other.id }, { cookie: here })).statusCode).toBe(200);
    expect((await ask("board.context", there)).statusCode).toBe(401);
    expect((await post("/sign-out", {}, { cookie: here })).statusCode).toBe(204);
    expect((await ask("board.context", here)).statusCode).toBe(401);

    const { accounts } = (await ask("account.list", security)).json().result.data;
    const { id, name, roles, scope } = accounts.find((a: { username: string }) => a.username === "leader");
    const ended = await cookieFor("leader");
    expect((await post("/trpc/account.endSessions", { id }, { cookie: security })).statusCode).toBe(200);
    expect((await ask("board.context", ended)).statusCode).toBe(401);
    const disabled = await cookieFor("leader");
    const from = performance.now();
    expect((await post("/trpc/account.change", { id, name, roles, scope, disabled: true }, { cookie: security })).statusCode).toBe(200);
    expect((await ask("board.context", disabled)).statusCode).toBe(401);
    expect(performance.now() - from).toBeLessThan(1000);
    expect((await signIn("leader")).statusCode).toBe(422);
    await post("/trpc/account.change", { id, name, roles, scope, disabled: false }, { cookie: security });
    expect((await signIn("leader")).statusCode).toBe(204);
  });

  test("of one's own cannot end another's", async () => {
    const [leader, security] = [await cookieFor("leader"), await cookieFor("security")];
    const { current } = (await ask("access.sessions", security)).json().result.data;
    const answer = await post("/trpc/access.endSession", { sessionId: current }, { cookie: leader });
    expect([answer.statusCode, answer.json().error.data.code]).toEqual([404, "NOT_FOUND"]);
    expect((await ask("access.sessions", security)).statusCode).toBe(200);
  });

  test("follows its account's roles at once", async () => {
    const cookie = await cookieFor("leader");
    await db.execute(sql`UPDATE account SET roles = '{auditAdministrator}' WHERE username = 'leader'`);
    expect((await ask("board.context", cookie)).statusCode).toBe(403);
    await db.execute(sql`UPDATE account SET roles = '{leader}' WHERE username = 'leader'`);
    expect((await ask("board.context", cookie)).statusCode).toBe(200);
  });
});

describe("an account that the security administrator makes", () => {
  test("opens nothing until its first password is changed, and the last administrator cannot be locked out", async () => {
    const security = await cookieFor("security");
    const make = { username: "Li.Ming", name: "李明", roles: ["leader"], scope: "all" };
    const made = (await post("/trpc/account.make", make, { cookie: security })).json().result.data;
    expect(made).toMatchObject({ username: "li.ming", password: expect.stringMatching(/^[a-z2-9]{5}(-[a-z2-9]{5}){2}-A7$/) });
    expect((await post("/trpc/account.make", make, { cookie: security })).json().error.data).toMatchObject({ code: "CONFLICT" });

    const cookie = await cookieFor("li.ming", made.password);
    const refused = await ask("board.context", cookie);
    expect([refused.statusCode, refused.json().error.data.code]).toEqual([403, "PASSWORD_CHANGE_REQUIRED"]);
    expect((await app.inject({ url: "/downloads/ledger.xlsx", headers: { host: HOST, cookie } })).statusCode).toBe(403);
    const change = (next: string, current = made.password) => post("/trpc/access.changePassword", { current, next }, { cookie });
    expect((await change("kurz")).json().error.data).toMatchObject({ code: "PASSWORD_REFUSED", facts: { reason: "TOO_SHORT" } });
    expect((await change(made.password)).json().error.data).toMatchObject({ facts: { reason: "USED_BEFORE" } });
    expect((await change(PASSWORD, "falsch")).json().error.data.code).toBe("SIGN_IN_REFUSED");
    expect((await change(PASSWORD)).statusCode).toBe(200);
    expect((await ask("board.context", cookie)).statusCode).toBe(200);
    expect((await signIn("li.ming", made.password)).statusCode).toBe(422);

    const text = JSON.stringify(await db.query(sql`SELECT subject, before, after FROM audit`));
    expect(text).not.toContain(made.password);
    expect(text).not.toContain(PASSWORD);

    const { accounts } = (await ask("account.list", security)).json().result.data;
    const { id } = accounts.find((a: { username: string }) => a.username === "security");
    for (const to of [
      { roles: ["securityAdministrator"], disabled: true },
      { roles: ["leader"], disabled: false },
    ]) {
      const answer = await post("/trpc/account.change", { id, name: "s", scope: "all", ...to }, { cookie: security });
      expect(answer.json().error.data).toMatchObject({ code: "CONFLICT", facts: { reason: "LAST_SECURITY_ADMINISTRATOR" } });
    }
  });

  test("is refused with roles that may not stand together, or a unit that does not exist", async () => {
    const security = await cookieFor("security");
    for (const [roles, scope, reason] of [
      [["securityAdministrator", "auditAdministrator"], "all", "ADMINISTRATORS_APART"],
      [["systemAdministrator", "leader"], "all", "ADMINISTRATOR_READS_NOTHING"],
      [["reporter"], "all", "REPORTER_NEEDS_UNIT"],
      [["reporter"], { regions: [], units: [999] }, "UNKNOWN_PLACE"],
      [[], "all", "NO_ROLE"],
    ]) {
      const answer = await post("/trpc/account.make", { username: "wrong", name: "x", roles, scope }, { cookie: security });
      expect(answer.json().error.data).toMatchObject({ code: "INVALID_INPUT", facts: { reason } });
    }
    await expect(account("two", ["securityAdministrator", "auditAdministrator"])).rejects.toThrow("account_roles_apart");
  });

  test("whose password was forgotten gets another one that opens it once", async () => {
    const security = await cookieFor("security");
    const { accounts } = (await ask("account.list", security)).json().result.data;
    const { id } = accounts.find((a: { username: string }) => a.username === "colleague1");
    const before = await cookieFor("colleague1");
    for (let i = 0; i < 5; i++) await signIn("colleague1", "Falsch#2026x");
    const { password } = (await post("/trpc/account.resetPassword", { id }, { cookie: security })).json().result.data;
    expect((await ask("board.context", before)).statusCode).toBe(401);
    const again = await cookieFor("colleague1", password);
    expect((await ask("board.context", again)).json().error.data.code).toBe("PASSWORD_CHANGE_REQUIRED");
  });
});
