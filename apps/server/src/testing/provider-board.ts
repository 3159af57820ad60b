// A board with accounts, and browsers at its doors, for tests of signing in by a provider.
import { hashPassword } from "@rectify/api/access/password-hash";
import { newTotp } from "@rectify/api/access/second-factor-codes";
import { appRouter } from "@rectify/api/root";
import { storeUpload } from "@rectify/api/uploads/store-upload";
import { type Database, sql } from "@rectify/db/database";
import { testDatabase } from "@rectify/db/testing/test-database";
import type { FastifyInstance } from "fastify";
import { expect } from "vitest";
import type { ProviderSettings } from "../access/provider.ts";
import { createServer } from "../create-server.ts";
import { silentLogger } from "../logger.ts";
import { downloads } from "../start/use-case-downloads.ts";

const HOST = "127.0.0.1:8080";
export const BOARD = `http://${HOST}`;
export const PASSWORD = "Hu3tian#Yun";
export const MINUTE = 60_000;

export type Answer = Awaited<ReturnType<FastifyInstance["inject"]>>;
type Headers = Record<string, string>;

export const cookieOf = (answer: Answer, name: string): Answer["cookies"][number] | undefined =>
  answer.cookies.find((cookie) => cookie.name === name);
export const sent = (cookie: { name: string; value: string } | undefined): Headers =>
  cookie ? { cookie: `${cookie.name}=${cookie.value}` } : {};

/** What a browser does at one server. */
function browserAt(app: FastifyInstance) {
  const get = (address: string, headers: Headers = {}): Promise<Answer> =>
    app.inject({
      url: address.replace(BOARD, ""),
      headers: { host: HOST, "sec-fetch-site": "cross-site", "user-agent": "Firefox", ...headers },
    });
  return {
    get,
    post: (url: string, body: object, headers: Headers = {}): Promise<Answer> =>
      app.inject({
        method: "POST",
        url,
        headers: { host: HOST, "sec-fetch-site": "same-origin", "content-type": "application/json", ...headers },
        payload: JSON.stringify(body),
      }),
    /** Presses the button. @returns where the browser is sent, and the cookie it holds on to */
    async begin(to?: string): Promise<{ answer: Answer; url: string; held: Headers }> {
      const answer = await get(`/sign-in/oidc${to === undefined ? "" : `?to=${encodeURIComponent(to)}`}`);
      return { answer, url: answer.headers.location ?? "", held: sent(cookieOf(answer, "rectify_oidc")) };
    },
    me: async (headers: Headers) => (await get("/session", headers)).json().me,
  };
}
export type BrowserAt = ReturnType<typeof browserAt>;

/** leader; newcomer, whose first password was never changed; leaver, disabled; anquan, with a second factor of this secret. */
async function makeAccounts(db: Database): Promise<string> {
  const hash = await hashPassword(PASSWORD);
  const people: [username: string, role: string, mustChange: boolean, disabledAt: Date | null][] = [
    ["leader", "leader", false, null],
    ["newcomer", "editor", true, null],
    ["leaver", "leader", false, new Date()],
    ["anquan", "securityAdministrator", false, null],
  ];
  for (const [username, role, mustChange, disabledAt] of people)
    await db.execute(sql`
      INSERT INTO account (username, name, roles, scope, password_hash, password_at, must_change, created_at, disabled_at)
      VALUES (${username}, ${username}, ${[role]}::text[], '"all"', ${hash}, now(), ${mustChange}, now(), ${disabledAt}::timestamptz)`);
  const { secret } = newTotp("anquan");
  await db.execute(
    sql`INSERT INTO account_totp (account_id, secret, confirmed_at) SELECT id, ${secret}, now() FROM account WHERE username = 'anquan'`,
  );
  return secret;
}

type Row = { actor: string; action: string; subject: string; after: Record<string, unknown> };

export async function providerBoard() {
  const db = await testDatabase();
  const secret = await makeAccounts(db);
  const clock = { nowMs: Date.now() };
  const servers: FastifyInstance[] = [];
  const common = { db, router: appRouter, storeUpload, downloads, zone: "Asia/Shanghai", logger: silentLogger(), pages: null };
  return {
    db,
    clock,
    secret,
    async serve(provider: ProviderSettings | null): Promise<BrowserAt> {
      const server = await createServer({ ...common, provider, now: () => clock.nowMs });
      servers.push(server);
      return browserAt(server);
    },
    /** Rows that the work adds to the audit. */
    async rowsSince<T>(work: () => Promise<T>): Promise<[T, Row[]]> {
      const [last] = await db.query<{ id: number }>(sql`SELECT COALESCE(max(id), 0)::int AS id FROM audit`);
      const done = await work();
      return [done, await db.query<Row>(sql`SELECT actor, action, subject, after FROM audit WHERE id > ${last?.id ?? 0} ORDER BY id`)];
    },
    sessions: async () => (await db.query<{ n: number }>(sql`SELECT count(*)::int AS n FROM session`))[0]?.n ?? 0,
    async close() {
      for (const server of servers) await server.close();
      await db.close();
    },
  };
}

/** Nobody is in, and the browser is on the sign-in page with its sentence. */
export function expectTurnedAway(answer: Answer, told: string, path = "/"): void {
  expect([answer.statusCode, answer.headers.location]).toEqual([303, `${BOARD}${path}#sign-in=${told}`]);
  expect(answer.headers["cache-control"]).toBe("no-store");
  expect(answer.body).toBe("");
  expect(cookieOf(answer, "rectify_session")).toBeUndefined();
}
