// Each route that takes something in or hands something out: one row when it does, one when it is refused, one when it comes to nothing.
import { randomBytes } from "node:crypto";
import { appRouter } from "@rectify/api/root";
import { ledgerFile, row } from "@rectify/api/testing/api-world";
import { storeUpload } from "@rectify/api/uploads/store-upload";
import { type Database, sql } from "@rectify/db/database";
import { testDatabase } from "@rectify/db/testing/test-database";
import type { Principal } from "@rectify/domain/principal";
import type { FastifyInstance, InjectOptions } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashSecret } from "../access/secret.ts";
import { createServer } from "../create-server.ts";
import { silentLogger } from "../logger.ts";
import { downloads } from "../start/use-case-downloads.ts";
import { PROVIDER_NOWHERE } from "../testing/provider-nowhere.ts";

const HOST = { host: "127.0.0.1:8080", "sec-fetch-site": "same-origin" };
const NOW = Date.UTC(2026, 10, 25);

let db: Database;
let app: FastifyInstance;
let file: Buffer;
const guarded: string[] = [];
beforeAll(async () => {
  db = await testDatabase();
  file = Buffer.from(await ledgerFile([row({ code: "A-1", text: "会议多" })]));
  app = await createServer({
    db,
    router: appRouter,
    storeUpload,
    downloads,
    zone: "Asia/Shanghai",
    logger: silentLogger(),
    pages: null,
    provider: PROVIDER_NOWHERE,
    now: () => NOW,
    onRoute: ({ method, url, config }) => {
      if (typeof config?.policy === "object" && method !== "HEAD") guarded.push(`${String(method)} ${url}`);
    },
  });
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await db.close();
});

async function cookieOf(roles: Principal["roles"]): Promise<string> {
  const secret = randomBytes(32).toString("base64url");
  const principal: Principal = { id: roles.join("-"), roles, scope: "all" };
  await db.execute(sql`
    INSERT INTO session (id_hash, principal, created_at, last_seen_at, expires_at)
    VALUES (${hashSecret(secret)}, ${JSON.stringify(principal)}::jsonb, ${new Date(NOW)}, ${new Date(NOW)}, ${new Date(NOW + 3_600_000)})`);
  return `rectify_session=${secret}`;
}

type Row = { actor: string; origin: string; action: string; subject: string };
async function added(request: InjectOptions, roles: Principal["roles"] | null): Promise<[status: number, rows: Row[]]> {
  const last = sql`SELECT COALESCE(max(id), 0)::int AS id FROM audit`;
  const [before] = await db.query<{ id: number }>(last);
  const cookie = roles ? { cookie: await cookieOf(roles) } : {};
  const { statusCode } = await app.inject({ ...request, headers: { ...HOST, ...cookie, ...request.headers } });
  return [statusCode, await db.query<Row>(sql`SELECT actor, origin, action, subject FROM audit WHERE id > ${before?.id ?? 0} ORDER BY id`)];
}

function upload(content: Buffer, url = "/uploads"): InjectOptions {
  const payload = Buffer.concat([
    Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="台账.xlsx"\r\n\r\n'),
    content,
    Buffer.from("\r\n--x--\r\n"),
  ]);
  return { method: "POST", url, headers: { "content-type": "multipart/form-data; boundary=x" }, payload };
}

type RouteCase = { roles: Principal["roles"]; done: () => InjectOptions; action: string; wrong?: InjectOptions };
const CASES: Record<string, RouteCase> = {
  "POST /uploads": {
    roles: ["editor"],
    done: () => upload(file),
    action: "file.uploaded",
    wrong: { method: "POST", url: "/uploads", headers: { "content-type": "multipart/form-data; boundary=x" }, payload: "--x--\r\n" },
  },
  "POST /accounts-file": {
    roles: ["securityAdministrator"],
    done: () => upload(file, "/accounts-file"),
    action: "account.import-previewed",
    wrong: { method: "POST", url: "/accounts-file", headers: { "content-type": "multipart/form-data; boundary=x" }, payload: "--x--\r\n" },
  },
  "GET /downloads/accounts-template.xlsx": {
    roles: ["securityAdministrator"],
    done: () => ({ url: "/downloads/accounts-template.xlsx" }),
    action: "account.template-exported",
    wrong: { url: "/downloads/accounts-template.xlsx?lang=xx" },
  },
  "GET /downloads/ledger-template.xlsx": {
    roles: ["leader"],
    done: () => ({ url: "/downloads/ledger-template.xlsx" }),
    action: "ledger.template-exported",
  },
  "GET /downloads/marked-ledger.xlsx": {
    roles: ["editor"],
    done: () => ({ url: "/downloads/marked-ledger.xlsx?uploadId=1" }),
    action: "ledger.marked-exported",
    wrong: { url: "/downloads/marked-ledger.xlsx?uploadId=99" },
  },
  "GET /downloads/ledger.xlsx": {
    roles: ["leader"],
    done: () => ({ url: "/downloads/ledger.xlsx" }),
    action: "ledger.exported",
    wrong: { url: "/downloads/ledger.xlsx?filter=x" },
  },
  "GET /downloads/audit.csv": {
    roles: ["auditAdministrator"],
    done: () => ({ url: "/downloads/audit.csv" }),
    action: "audit.exported",
    wrong: { url: "/downloads/audit.csv?outcome=perhaps" },
  },
  "POST /sign-out": {
    roles: ["leader"],
    done: () => ({ method: "POST", url: "/sign-out", headers: { "content-type": "application/json" }, payload: "{}" }),
    action: "access.signed-out",
  },
};

/** Tells that something changed, and no more: who listens leaves no row, who may not listen does. */
const LISTENS = "GET /live";

describe("the audit", () => {
  test("is asked about every route that is not open to anyone", () => {
    expect(guarded.sort()).toEqual([...Object.keys(CASES), LISTENS].sort());
  });

  test("gets a row of who may not listen to the stream of changes", async () => {
    const refused = await added({ url: "/live" }, ["auditAdministrator"]);
    expect(refused).toMatchObject([403, [{ action: "access.refused", actor: "auditAdministrator", subject: LISTENS }]]);
  });

  test.each(Object.entries(CASES))(
    "gets exactly one row of %s, done, refused or come to nothing",
    async (route, { roles, done, action, wrong }) => {
      const [status, rows] = await added(done(), roles);
      expect(status).toBeLessThan(300);
      expect(rows).toMatchObject([{ action, actor: roles.join("-"), origin: "web 127.0.0.1" }]);
      const refused = await added(done(), null);
      expect(refused).toMatchObject([401, [{ action: "access.refused", actor: "anonymous", subject: route }]]);
      if (!wrong) return;
      const [code, none] = await added(wrong, roles);
      expect(code).toBeGreaterThanOrEqual(400);
      expect(none).toMatchObject([{ action: "change.refused", actor: roles.join("-"), subject: route }]);
    },
  );

  test("gets a row of a one-time link that opens nothing, one a minute from one place", async () => {
    const [status, rows] = await added({ url: "/sign-in?token=wrong" }, null);
    expect([status, rows.map((r) => [r.action, r.subject])]).toEqual([403, [["access.refused", "GET /sign-in"]]]);
    expect((await added({ url: "/sign-in?token=wrong" }, null))[1]).toEqual([]);
  });

  test("gets a row of a way back from the provider that nobody set out on, one a minute from one place", async () => {
    const [status, rows] = await added({ url: "/sign-in/oidc/callback?code=c&state=s" }, null);
    expect([status, rows.map((r) => [r.action, r.subject])]).toEqual([303, [["access.refused", "GET /sign-in/oidc/callback"]]]);
    expect((await added({ url: "/sign-in/oidc/callback?code=c&state=s" }, null))[1]).toEqual([]);
  });
});
