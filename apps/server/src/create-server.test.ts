import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mutation, query, router } from "@rectify/api/trpc";
import { MAX_UPLOAD_BYTES } from "@rectify/api/uploads/store-upload";
import { authorise, useCase } from "@rectify/api/use-case";
import type { Database } from "@rectify/db/database";
import { testDatabase } from "@rectify/db/testing/test-database";
import { DomainError } from "@rectify/domain/errors";
import { OFFICE, READERS } from "@rectify/domain/principal";
import type { FastifyInstance, InjectOptions } from "fastify";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { makeSignInLink } from "./access/sign-in-link.ts";
import { createServer } from "./create-server.ts";
import { silentLogger } from "./logger.ts";

const INSIDE = "password of the inside";
const DAY_MS = 24 * 3600 * 1000;
const noInput = z.object({}).optional();
const calls = { changed: 0 };
const uploads: { fileName: string; size: number }[] = [];

const testRouter = router({
  who: query(useCase({ policy: READERS, input: noInput, run: async (ctx) => ({ id: ctx.principal.id, lang: ctx.lang, zone: ctx.zone }) })),
  change: mutation(useCase({ policy: READERS, input: noInput, run: async () => ({ changed: ++calls.changed }) })),
  refuse: query(
    useCase({ policy: READERS, input: noInput, run: async () => Promise.reject(new DomainError("UNKNOWN_NAME", { name: "甲" })) }),
  ),
  broken: query(useCase({ policy: READERS, input: noInput, run: async () => Promise.reject(new Error(INSIDE)) })),
  sql: query(
    useCase({ policy: READERS, input: noInput, run: (ctx) => ctx.db.prisma.$queryRawUnsafe("SELECT secret_column FROM setting") }),
  ),
});

let db: Database;
let app: FastifyInstance;
let webRoot: string;
let nowMs = Date.UTC(2026, 10, 23);

beforeAll(async () => {
  db = await testDatabase();
  webRoot = await mkdtemp(join(tmpdir(), "rectify-web-"));
  await mkdir(join(webRoot, "assets"));
  await writeFile(join(webRoot, "index.html"), "<!doctype html><title>board</title>");
  await writeFile(join(webRoot, "assets/main-abc123.js"), "export {};");
  app = await createServer({
    db,
    router: testRouter,
    storeUpload: async (_ctx, { fileName, bytes }) => ({ uploadId: uploads.push({ fileName, size: bytes.length }) }),
    downloads: {
      audit: async () => ({ fileName: "audit.csv", bytes: new Uint8Array() }),
      ledgerTemplate: async (ctx) => {
        authorise(ctx, READERS);
        return { fileName: "整改台账模板.xlsx", bytes: new Uint8Array([1, 2, 3]) };
      },
      markedLedger: async (ctx, input) => {
        authorise(ctx, OFFICE);
        return { fileName: "标注.xlsx", bytes: new TextEncoder().encode(JSON.stringify(input)) };
      },
      accountsTemplate: async () => ({ fileName: "账号模板.xlsx", bytes: new Uint8Array([4]) }),
      ledger: async (ctx, input) => {
        authorise(ctx, READERS);
        return { fileName: "台账.xlsx", bytes: new TextEncoder().encode(JSON.stringify(input)) };
      },
    },
    zone: "Asia/Shanghai",
    logger: silentLogger(),
    pages: { root: webRoot },
    now: () => nowMs,
  });
});
afterAll(async () => {
  await app.close();
  await db.close();
  await rm(webRoot, { recursive: true, force: true });
});
beforeEach(() => {
  nowMs = Date.UTC(2026, 10, 23);
});

const HOST = "127.0.0.1:8080";
const SAME = { host: HOST, "sec-fetch-site": "same-origin" };

function send(options: InjectOptions & { cookie?: string }) {
  const { cookie, ...rest } = options;
  return app.inject({ ...rest, headers: { host: HOST, ...rest.headers, ...(cookie ? { cookie } : {}) } });
}

async function signIn(): Promise<string> {
  const { cookies } = await send({ url: await makeSignInLink(db, nowMs) });
  return `${cookies[0]?.name}=${cookies[0]?.value}`;
}

/** A multipart body with one file. */
function form(bytes: Buffer, fileName = "台账.xlsx", parts = 1) {
  const part = Buffer.concat([
    Buffer.from(
      `--edge\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    bytes,
    Buffer.from("\r\n"),
  ]);
  return {
    payload: Buffer.concat([...Array<Buffer>(parts).fill(part), Buffer.from("--edge--\r\n")]),
    headers: { ...SAME, "content-type": "multipart/form-data; boundary=edge" },
  };
}

describe("the one-time link", () => {
  test("opens a session once, and only once", async () => {
    const url = await makeSignInLink(db, nowMs);
    const first = await send({ url });
    expect([first.statusCode, first.headers.location]).toEqual([303, "/"]);
    expect(first.headers["set-cookie"]).toMatch(/^rectify_session=[\w-]{43}; .*Path=\/.*HttpOnly; SameSite=Strict/);
    const second = await send({ url });
    expect(second.statusCode).toBe(403);
    expect(second.headers["set-cookie"]).toBeUndefined();
  });

  test("pressed twice at the same moment opens one session", async () => {
    const url = await makeSignInLink(db, nowMs);
    const answers = await Promise.all([send({ url }), send({ url }), send({ url })]);
    expect(answers.filter((a) => a.headers["set-cookie"])).toHaveLength(1);
  });

  test("a new start replaces the link that was never used", async () => {
    const old = await makeSignInLink(db, nowMs);
    await makeSignInLink(db, nowMs);
    expect((await send({ url: old })).statusCode).toBe(403);
  });

  test("past its day opens nothing", async () => {
    const url = await makeSignInLink(db, nowMs);
    nowMs += 8 * DAY_MS;
    expect((await send({ url })).statusCode).toBe(403);
  });

  test("a wrong link says what to do in both languages, the reader's first, and repeats nothing of the request", async () => {
    const zh = await send({ url: "/sign-in?token=<script>" });
    expect(zh.headers["content-type"]).toContain("text/html");
    expect(zh.body.indexOf("重新启动")).toBeLessThan(zh.body.indexOf("Start the server again"));
    expect(zh.body).not.toContain("<script>");
    const en = await send({ url: "/sign-in", headers: { "accept-language": "en-GB" } });
    expect(en.body.indexOf("Start the server again")).toBeLessThan(en.body.indexOf("重新启动"));
  });

  test("a browser that is signed in goes to the board, whatever the link", async () => {
    const cookie = await signIn();
    expect((await send({ url: "/sign-in?token=old", cookie })).headers.location).toBe("/");
  });

  test("the database holds no secret that opens anything", async () => {
    const cookie = await signIn();
    const secret = cookie.split("=")[1] ?? "";
    const rows = await db.prisma.session.findMany();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(Buffer.from(row.idHash).toString("base64url")).not.toBe(secret);
  });
});

describe("a session", () => {
  test("is needed by every procedure", async () => {
    const answer = await send({ url: "/trpc/who" });
    expect([answer.statusCode, answer.json().error.data.code]).toEqual([401, "UNAUTHENTICATED"]);
  });

  test("carries the guest and the preferred language", async () => {
    const answer = await send({ url: "/trpc/who", cookie: await signIn(), headers: { "accept-language": "en" } });
    expect(answer.json().result.data).toEqual({ id: "guest", lang: "en", zone: "Asia/Shanghai" });
  });

  test("ends", async () => {
    const cookie = await signIn();
    nowMs += 41 * DAY_MS;
    expect((await send({ url: "/trpc/who", cookie })).statusCode).toBe(401);
  });
});

describe("another site", () => {
  const post = (cookie: string, headers: Record<string, string>) =>
    send({ method: "POST", url: "/trpc/change", cookie, headers: { "content-type": "application/json", ...headers }, payload: "{}" });

  test("cannot change anything, even with the session's cookie", async () => {
    const cookie = await signIn();
    const before = calls.changed;
    const foreign: Record<string, string>[] = [
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { "sec-fetch-site": "none" },
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: "http://127.0.0.1:9999" },
      {},
    ];
    for (const headers of foreign) expect((await post(cookie, headers)).statusCode).toBe(403);
    expect(calls.changed).toBe(before);
    expect((await post(cookie, { "sec-fetch-site": "same-origin" })).statusCode).toBe(200);
    expect((await post(cookie, { origin: `http://${HOST}` })).statusCode).toBe(200);
  });

  test("cannot reach us under a name of its own", async () => {
    for (const host of ["evil.example:8080", "127.0.0.1.evil.example"])
      expect((await send({ url: "/healthz", headers: { host } })).statusCode).toBe(403);
    for (const host of ["localhost:8080", "[::1]:8080"]) expect((await send({ url: "/healthz", headers: { host } })).statusCode).toBe(200);
  });

  test("cannot run a mutation by a form: only JSON is read under /trpc", async () => {
    const cookie = await signIn();
    const before = calls.changed;
    for (const type of [
      "multipart/form-data; boundary=edge",
      "text/plain",
      "application/x-www-form-urlencoded",
      "application/octet-stream",
      "",
    ]) {
      const answer = await send({ method: "POST", url: "/trpc/change", cookie, headers: { ...SAME, "content-type": type }, payload: "{}" });
      expect(answer.statusCode).toBe(415);
    }
    expect((await send({ url: "/trpc/change", cookie })).statusCode).toBe(405);
    expect(calls.changed).toBe(before);
  });
});

describe("a failure", () => {
  test("that was foreseen travels as code, facts and request id", async () => {
    const answer = await send({ url: "/trpc/refuse", cookie: await signIn() });
    expect(answer.json().error.data).toMatchObject({
      code: "UNKNOWN_NAME",
      facts: { name: "甲" },
      requestId: answer.headers["x-request-id"],
    });
  });

  test("that was not foreseen gives a fixed code and a request id, and no text from the inside", async () => {
    const cookie = await signIn();
    for (const url of ["/trpc/broken", "/trpc/sql"]) {
      const answer = await send({ url, cookie });
      expect(answer.statusCode).toBe(500);
      expect(answer.json().error.data).toMatchObject({ code: "INTERNAL", facts: {}, requestId: answer.headers["x-request-id"] });
      for (const word of [INSIDE, "secret_column", "prisma", ".ts", "stack"]) expect(answer.body).not.toContain(word);
    }
  });

  test("of the request itself says so without details", async () => {
    const cookie = await signIn();
    const broken = await send({
      method: "POST",
      url: "/trpc/change",
      cookie,
      headers: { ...SAME, "content-type": "application/json" },
      payload: "{",
    });
    expect(broken.statusCode).toBe(400);
    const batch = await send({ url: `/trpc/${Array(21).fill("who").join(",")}?batch=1`, cookie });
    expect(batch.statusCode).toBe(400);
    const twenty = await send({ url: `/trpc/${Array(20).fill("who").join(",")}?batch=1`, cookie });
    expect(twenty.statusCode).toBe(200);
  });
});

describe("an upload", () => {
  test("needs a session and our own page", async () => {
    const before = uploads.length;
    expect((await send({ method: "POST", url: "/uploads", ...form(Buffer.from("x")) })).statusCode).toBe(401);
    const foreign = form(Buffer.from("x"));
    foreign.headers["sec-fetch-site"] = "cross-site";
    expect((await send({ method: "POST", url: "/uploads", cookie: await signIn(), ...foreign })).statusCode).toBe(403);
    expect(uploads.length).toBe(before);
  });

  test("hands name and bytes to the use-case", async () => {
    const answer = await send({ method: "POST", url: "/uploads", cookie: await signIn(), ...form(Buffer.from("bytes")) });
    expect([answer.statusCode, answer.json()]).toEqual([201, { uploadId: uploads.length }]);
    expect(uploads.at(-1)).toEqual({ fileName: "台账.xlsx", size: 5 });
  });

  test("of more than 20 MB is refused and not kept", async () => {
    const before = uploads.length;
    const answer = await send({ method: "POST", url: "/uploads", cookie: await signIn(), ...form(Buffer.alloc(MAX_UPLOAD_BYTES + 1)) });
    expect([answer.statusCode, answer.json().code]).toEqual([413, "FILE_TOO_LARGE"]);
    expect(uploads.length).toBe(before);
  });

  test("that is no form is refused", async () => {
    const headers = { ...SAME, "content-type": "application/json" };
    const answer = await send({ method: "POST", url: "/uploads", cookie: await signIn(), headers, payload: "{}" });
    expect([answer.statusCode, answer.json().code]).toEqual([400, "INVALID_INPUT"]);
  });
});

describe("a download", () => {
  test("needs a session", async () => {
    for (const url of ["/downloads/ledger-template.xlsx", "/downloads/ledger.xlsx", "/downloads/marked-ledger.xlsx?uploadId=1"]) {
      const answer = await send({ url });
      expect([answer.statusCode, answer.json().code]).toEqual([401, "UNAUTHENTICATED"]);
    }
  });

  test("comes as a workbook under its own name and is not kept by the browser", async () => {
    const { headers, rawPayload } = await send({ url: "/downloads/ledger-template.xlsx", cookie: await signIn() });
    expect(headers["content-type"]).toContain("spreadsheetml.sheet");
    expect(headers["content-disposition"]).toContain(`filename*=UTF-8''${encodeURIComponent("整改台账模板.xlsx")}`);
    expect(headers["cache-control"]).toBe("no-store");
    expect([...rawPayload]).toEqual([1, 2, 3]);
  });

  test("hands the upload, the day and the language of a marked ledger to the use-case", async () => {
    const answer = await send({ url: "/downloads/marked-ledger.xlsx?uploadId=7&asOf=2026-03-05&lang=en", cookie: await signIn() });
    expect(answer.json()).toEqual({ file: { uploadId: 7 }, asOf: "2026-03-05", lang: "en" });
  });

  test("hands as-of day and filter of the address to the use-case", async () => {
    const cookie = await signIn();
    const filter = encodeURIComponent('{"rounds":[1,2]}');
    const answer = await send({ url: `/downloads/ledger.xlsx?asOf=2026-03-05&filter=${filter}`, cookie });
    expect(answer.json()).toEqual({ asOf: "2026-03-05", filter: { rounds: [1, 2] } });
    const condition = encodeURIComponent('{"movement":"new"}');
    const list = await send({ url: `/downloads/ledger.xlsx?compareWith=2026-03-01&condition=${condition}`, cookie });
    expect(list.json()).toEqual({ compareWith: "2026-03-01", condition: { movement: "new" } });
    for (const part of ["filter", "condition"]) {
      const broken = await send({ url: `/downloads/ledger.xlsx?${part}=%7B`, cookie });
      expect([broken.statusCode, broken.json().code]).toEqual([400, "INVALID_INPUT"]);
    }
  });
});

describe("the pages", () => {
  const html = { accept: "text/html" };

  test("answer at every address of the board, and are asked for anew each time", async () => {
    for (const url of ["/", "/findings?unit=3", "/units/7"]) {
      const answer = await send({ url, headers: html });
      expect([answer.statusCode, answer.headers["cache-control"]]).toEqual([200, "no-cache"]);
      expect(answer.body).toContain("<title>board</title>");
    }
  });

  test("keep their hashed files for ever", async () => {
    const answer = await send({ url: "/assets/main-abc123.js" });
    expect(answer.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  });

  test("a missing file is no page", async () => {
    for (const url of ["/assets/gone.js", "/trpc-not", "/uploads"]) expect((await send({ url })).statusCode).toBe(404);
    expect((await send({ url: "/assets/gone.js", headers: html })).json().code).toBe("NOT_FOUND");
  });

  test("may run no foreign script and stand in no frame", async () => {
    const { headers } = await send({ url: "/", headers: html });
    const policy = String(headers["content-security-policy"]).split(";");
    for (const rule of [
      "script-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "style-src 'self' 'unsafe-inline'",
    ]) {
      expect(policy).toContain(rule);
    }
    expect(String(headers["content-security-policy"])).not.toContain("unsafe-eval");
    expect(headers["x-content-type-options"]).toBe("nosniff");
  });
});

test("health says whether the database answers", async () => {
  expect((await send({ url: "/healthz" })).json()).toEqual({ ok: true, database: true });
});
