// Signing in by a real provider of identities, over HTTP as a browser does it.
import { deviceCode } from "@rectify/api/testing/device-code";
import { sql } from "@rectify/db/database";
import { verifyAudit } from "@rectify/db/queries/verify-audit";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type LocalProvider, startLocalProvider, walkThrough } from "../testing/local-provider.ts";
import {
  type Answer,
  BOARD,
  type BrowserAt,
  cookieOf,
  expectTurnedAway,
  MINUTE,
  PASSWORD,
  providerBoard,
  sent,
} from "../testing/provider-board.ts";

let board: Awaited<ReturnType<typeof providerBoard>>;
let provider: LocalProvider;
let app: BrowserAt;

beforeAll(async () => {
  board = await providerBoard();
  provider = await startLocalProvider(BOARD);
  app = await board.serve(provider.settings);
});
afterAll(async () => {
  await board.close();
  await provider.stop();
});
beforeEach(() => {
  // So that no lock, no session and no row a minute of an earlier test is left.
  board.clock.nowMs += 24 * 60 * MINUTE;
});

/** The whole way. @returns what the board answers to the callback */
async function comeBack(login: string, to?: string): Promise<Answer> {
  const { url, held } = await app.begin(to);
  return app.get(await walkThrough(url, login), held);
}

describe("who comes by the provider", () => {
  test("is in, on the page that was asked for, with a session like that of a password, and one row says so", async () => {
    const [answer, rows] = await board.rowsSince(() => comeBack("leader", "/findings?overdue=1"));
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `${BOARD}/findings?overdue=1`]);
    const session = cookieOf(answer, "rectify_session");
    expect(session).toMatchObject({ httpOnly: true, sameSite: "Strict", path: "/", maxAge: 12 * 3600 });
    expect(session?.value).toMatch(/^[\w-]{43}$/);
    expect(cookieOf(answer, "rectify_oidc")?.value).toBe("");
    expect(rows).toMatchObject([
      {
        actor: "leader",
        action: "access.signed-in",
        subject: expect.stringMatching(/^session \d+$/),
        after: { method: "PROVIDER", address: "127.0.0.1", agent: "Firefox" },
      },
    ]);
    expect(await app.me(sent(session))).toMatchObject({ id: "leader", roles: ["leader"], account: true });
    board.clock.nowMs += 29 * MINUTE;
    expect(await app.me(sent(session))).toMatchObject({ id: "leader" });
    board.clock.nowMs += 31 * MINUTE;
    expect(await app.me(sent(session))).toBeNull();
    const later = sent(cookieOf(await comeBack("leader"), "rectify_session"));
    for (let used = 0; used < 12 * 60; used += 20) {
      expect(await app.me(later)).toMatchObject({ id: "leader" });
      board.clock.nowMs += 20 * MINUTE;
    }
    expect(await app.me(later)).toBeNull();
    expect(await verifyAudit(board.db)).toMatchObject({ firstBad: null });
  });

  test("gets a new session each time, and the one that this browser had ends", async () => {
    const first = cookieOf(await comeBack("leader"), "rectify_session");
    const { url, held } = await app.begin();
    const back = await walkThrough(url, "newcomer");
    const second = cookieOf(await app.get(back, { cookie: `${held.cookie}; ${sent(first).cookie}` }), "rectify_session");
    expect(second?.value).not.toBe(first?.value);
    expect(await app.me(sent(first))).toBeNull();
    // A first password that was never typed is not asked to be changed.
    expect(await app.me(sent(second))).toMatchObject({ id: "newcomer", mustChangePassword: false });
  });

  test("is known by the name whatever its capitals", async () => {
    expect(cookieOf(await comeBack("Leader"), "rectify_session")).toBeDefined();
  });

  test("and is in already is only led on", async () => {
    const session = sent(cookieOf(await comeBack("leader"), "rectify_session"));
    const again = await app.get("/sign-in/oidc?to=%2Funits", session);
    expect([again.headers.location, again.cookies]).toEqual([`${BOARD}/units`, []]);
  });

  test("without an account here is told so, no account is made, and one row names the name", async () => {
    const before = await board.sessions();
    const [answer, rows] = await board.rowsSince(() => comeBack("stranger", "/units"));
    expectTurnedAway(answer, "unknown", "/units");
    expect(rows).toMatchObject([
      {
        actor: "anonymous",
        action: "access.sign-in-failed",
        subject: "unknown account",
        after: { reason: "UNKNOWN", method: "PROVIDER", username: "stranger" },
      },
    ]);
    expect(await board.sessions()).toBe(before);
    expect((await board.db.query(sql`SELECT 1 FROM account WHERE username = 'stranger'`)).length).toBe(0);
  });

  test("with a disabled account is told so, and one row says it", async () => {
    const before = await board.sessions();
    const [answer, rows] = await board.rowsSince(() => comeBack("leaver"));
    expectTurnedAway(answer, "disabled");
    expect(rows).toMatchObject([
      { action: "access.sign-in-failed", subject: "account leaver", after: { reason: "DISABLED", method: "PROVIDER" } },
    ]);
    expect(await board.sessions()).toBe(before);
  });

  test("is let in while wrong passwords lock the name, which stays locked for passwords", async () => {
    const guess = (password: string) => app.post("/sign-in", { username: "leader", password });
    for (let i = 0; i < 5; i++) await guess(`Falsch#2026x${i}`);
    expect(cookieOf(await comeBack("leader"), "rectify_session")).toBeDefined();
    expect((await guess(PASSWORD)).json().code).toBe("SIGN_IN_LOCKED");
  });
});

describe("a second factor of the board", () => {
  const code = (typed: string, held: Record<string, string>) => app.post("/sign-in/oidc", { code: typed }, held);

  test("is asked for here as well: without its code nobody is in, and a wrong one counts", async () => {
    const [answer, rows] = await board.rowsSince(() => comeBack("anquan", "/accounts"));
    expectTurnedAway(answer, "code", "/accounts");
    expect(rows).toMatchObject([{ action: "access.code-asked", subject: "account anquan", after: { method: "PROVIDER" } }]);
    const held = sent(cookieOf(answer, "rectify_oidc"));
    expect(await app.me(held)).toBeNull();
    const [wrong, refused] = await board.rowsSince(() => code("000000", held));
    expect([wrong.statusCode, wrong.json().code]).toEqual([422, "CODE_REFUSED"]);
    expect(refused).toMatchObject([{ action: "access.sign-in-failed", subject: "account anquan", after: { reason: "CODE" } }]);
    expect((await code(deviceCode(board.secret, board.clock.nowMs), {})).json().code).toBe("UNAUTHENTICATED");
    const [right, done] = await board.rowsSince(() => code(deviceCode(board.secret, board.clock.nowMs), held));
    expect(right.statusCode).toBe(204);
    expect(done).toMatchObject([{ actor: "anquan", action: "access.signed-in", after: { method: "PROVIDER" } }]);
    expect(await app.me(sent(cookieOf(right, "rectify_session")))).toMatchObject({ id: "anquan", secondFactor: { on: true } });
    board.clock.nowMs += MINUTE;
    expect((await code(deviceCode(board.secret, board.clock.nowMs), held)).json().code).toBe("UNAUTHENTICATED");
  });

  test("is waited for five minutes, and five wrong codes lock the name", async () => {
    const late = sent(cookieOf(await comeBack("anquan"), "rectify_oidc"));
    board.clock.nowMs += 5 * MINUTE;
    expect((await code(deviceCode(board.secret, board.clock.nowMs), late)).json().code).toBe("UNAUTHENTICATED");
    const held = sent(cookieOf(await comeBack("anquan"), "rectify_oidc"));
    for (let i = 0; i < 5; i++) expect((await code(`00000${i}`, held)).json().code).toBe("CODE_REFUSED");
    expect((await code(deviceCode(board.secret, board.clock.nowMs), held)).json().code).toBe("SIGN_IN_LOCKED");
  });
});

describe("the way back", () => {
  test("opens once: the same answer again, in the same browser or another, signs nobody in", async () => {
    const { url, held } = await app.begin();
    const back = await walkThrough(url, "leader");
    expectTurnedAway(await app.get(back), "expired");
    expect(cookieOf(await app.get(back, held), "rectify_session")).toBeDefined();
    const before = await board.sessions();
    const [again, rows] = await board.rowsSince(() => app.get(back, held));
    expectTurnedAway(again, "expired");
    // The stranger's first attempt, a moment ago, has its row already.
    expect(rows).toEqual([]);
    expect(await board.sessions()).toBe(before);
  });

  test("needs the state that this browser set out with, and leaves one row", async () => {
    const [mine, yours] = [await app.begin(), await app.begin()];
    const back = await walkThrough(yours.url, "leader");
    const [answer, rows] = await board.rowsSince(() => app.get(back, mine.held));
    expectTurnedAway(answer, "expired");
    expect(rows).toMatchObject([
      { action: "access.refused", subject: "GET /sign-in/oidc/callback", after: { code: "UNAUTHENTICATED", reason: "EXPIRED" } },
    ]);
    for (const query of ["", "?state=", "?code=x", "?state=a&state=b", `?code=x&state=${"a".repeat(43)}`])
      expectTurnedAway(await app.get(`/sign-in/oidc/callback${query}`, mine.held), "expired");
    expect(cookieOf(await app.get(back, yours.held), "rectify_session")).toBeDefined();
  });

  test("is closed after ten minutes", async () => {
    const { url, held } = await app.begin();
    const back = await walkThrough(url, "leader");
    board.clock.nowMs += 10 * MINUTE;
    expectTurnedAway(await app.get(back, held), "expired");
    await app.begin();
    expect(await board.db.query(sql`SELECT 1 FROM provider_sign_in WHERE expires_at <= ${new Date(board.clock.nowMs)}`)).toEqual([]);
  });

  test("after giving up at the provider leads to the sign-in page", async () => {
    const { url, held } = await app.begin("/units");
    const [answer, rows] = await board.rowsSince(async () => app.get(await walkThrough(url, "leader", "cancel"), held));
    expectTurnedAway(answer, "denied", "/units");
    expect(rows).toMatchObject([{ action: "access.refused", after: { reason: "DENIED" } }]);
  });

  test("with another verifier than the one set out with gets no token", async () => {
    const { url, held } = await app.begin();
    const back = await walkThrough(url, "leader");
    await board.db.execute(sql`UPDATE provider_sign_in SET verifier = ${"b".repeat(43)} WHERE verifier IS NOT NULL`);
    expectTurnedAway(await app.get(back, held), "answer");
  });
});

describe("the page to go to", () => {
  test("is never one of another site", async () => {
    for (const to of [
      "//evil.example",
      "/\\evil.example",
      "https://evil.example",
      "/.//evil.example",
      "/\t/evil.example",
      "evil",
      "/sign-in/oidc",
    ])
      expect([to, (await comeBack("leader", to)).headers.location]).toEqual([to, `${BOARD}/`]);
    const one = await comeBack("leader", "/findings?text=整改&x=//evil.example#sign-in=unknown");
    expect(one.headers.location).toBe(`${BOARD}/findings?text=%E6%95%B4%E6%94%B9&x=//evil.example`);
  });
});

describe("what the provider is sent", () => {
  test("is a code request with PKCE, state and nonce, and the way back from the settings, whatever the request says", async () => {
    const { url, answer } = await app.begin();
    const asked = new URL(url).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      client_id: "rectify",
      response_type: "code",
      scope: "openid profile",
      redirect_uri: `${BOARD}/sign-in/oidc/callback`,
      code_challenge_method: "S256",
    });
    for (const name of ["state", "nonce", "code_challenge"]) expect(asked.get(name)).toMatch(/^[\w-]{43}$/);
    expect(cookieOf(answer, "rectify_oidc")).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/", maxAge: 600 });
  });
});

describe("who is not in", () => {
  test("is told of the door where there is one, and of none where there is not", async () => {
    expect((await app.get("/session")).json()).toEqual({
      me: null,
      provider: { href: `${BOARD}/sign-in/oidc`, label: { zh: "统一身份认证登录", en: "Sign in with single sign-on" } },
    });
    const plain = await board.serve(null);
    expect((await plain.get("/session")).json()).toEqual({ me: null });
    expect((await plain.get("/sign-in/oidc")).statusCode).toBe(404);
    const session = sent(cookieOf(await comeBack("leader"), "rectify_session"));
    expect((await app.get("/session", session)).json().provider).toBeUndefined();
  });
});
