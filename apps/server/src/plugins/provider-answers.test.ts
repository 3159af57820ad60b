// Answers of a provider that do not hold, and a provider that is not there: nobody is in, and passwords go on opening.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Forgery, startForgedProvider } from "../testing/forged-provider.ts";
import type { LocalProvider } from "../testing/local-provider.ts";
import {
  type Answer,
  BOARD,
  type BrowserAt,
  cookieOf,
  expectTurnedAway,
  MINUTE,
  PASSWORD,
  providerBoard,
} from "../testing/provider-board.ts";
import { PROVIDER_NOWHERE } from "../testing/provider-nowhere.ts";

let board: Awaited<ReturnType<typeof providerBoard>>;
let forged: LocalProvider & { forge: Forgery };
let untouched: Forgery;
let byForged: BrowserAt;
let byNobody: BrowserAt;

beforeAll(async () => {
  board = await providerBoard();
  forged = await startForgedProvider(BOARD);
  untouched = { ...forged.forge };
  byForged = await board.serve(forged.settings);
  byNobody = await board.serve(PROVIDER_NOWHERE);
});
afterAll(async () => {
  await board.close();
  await forged.stop();
});
beforeEach(() => {
  // So that no row a minute of an earlier test is left.
  board.clock.nowMs += 24 * 60 * MINUTE;
});
afterEach(() => {
  Object.assign(forged.forge, untouched);
});

describe("a forged answer", () => {
  async function answerTo(change: Partial<Forgery>): Promise<Answer> {
    const { url, held } = await byForged.begin("/units");
    const asked = new URL(url).searchParams;
    Object.assign(forged.forge, change, { claims: { nonce: asked.get("nonce"), ...change.claims } });
    return byForged.get(`/sign-in/oidc/callback?code=c&state=${asked.get("state")}`, held);
  }
  const past = Math.floor(Date.now() / 1000) - 3600;

  test("is one with another nonce, audience, issuer, time or signature, or without a name: nobody is in", async () => {
    expect(cookieOf(await answerTo({}), "rectify_session")).toBeDefined();
    const before = await board.sessions();
    const wrong: Partial<Forgery>[] = [
      { claims: { nonce: "another" } },
      { claims: { nonce: undefined } },
      { claims: { aud: "another" } },
      { claims: { iss: "http://127.0.0.1:1" } },
      { claims: { iat: past, exp: past + 60 } },
      { stranger: true },
      { claims: { preferred_username: undefined } },
      { claims: { preferred_username: ["leader"] } },
      { fails: "token" },
    ];
    for (const change of wrong) {
      Object.assign(forged.forge, untouched);
      expectTurnedAway(await answerTo(change), "answer", "/units");
    }
    expect(await board.sessions()).toBe(before);
  });

  test("whose name is none of an account is unknown, and not written down as it came", async () => {
    const [answer, rows] = await board.rowsSince(() => answerTo({ claims: { preferred_username: "leader@example <b>" } }));
    expectTurnedAway(answer, "unknown", "/units");
    expect(rows.map(({ after }) => after)).toEqual([{ reason: "UNKNOWN", method: "PROVIDER" }]);
  });
});

describe("a provider that is gone", () => {
  test("leads back to the sign-in page, where passwords go on opening", async () => {
    const [{ answer }, rows] = await board.rowsSince(() => byNobody.begin("/units"));
    expectTurnedAway(answer, "unreachable", "/units");
    expect(rows).toMatchObject([{ action: "access.refused", subject: "GET /sign-in/oidc", after: { reason: "UNREACHABLE" } }]);
    const { statusCode } = await byNobody.post("/sign-in", { username: "leader", password: PASSWORD });
    expect(statusCode).toBe(204);
  });

  test("since a moment ago is noticed by who presses half a minute later, before the browser is sent there", async () => {
    expect((await byForged.begin()).url).toContain(forged.settings.issuer);
    forged.forge.fails = "discovery";
    board.clock.nowMs += 30_000;
    expectTurnedAway((await byForged.begin()).answer, "unreachable");
  });

  test("between setting out and coming back, or answers nothing but an error or silence, is the same, and is asked anew next time", async () => {
    const server = await board.serve(forged.settings);
    forged.forge.fails = "discovery";
    expectTurnedAway((await server.begin()).answer, "unreachable");
    forged.forge.fails = "silent";
    expectTurnedAway((await server.begin()).answer, "unreachable");
    Object.assign(forged.forge, { fails: null, issuer: "http://127.0.0.1:2" });
    expectTurnedAway((await server.begin()).answer, "answer");
    Object.assign(forged.forge, untouched);
    const { url, held } = await server.begin();
    expect(url).toContain(forged.settings.issuer);
    forged.forge.fails = "silent";
    const state = new URL(url).searchParams.get("state");
    expectTurnedAway(await server.get(`/sign-in/oidc/callback?code=c&state=${state}`, held), "unreachable");
  });
});
