// Each mutation of the router, done once and refused once: one row each, with who, when, from where and what.
import { randomUUID } from "node:crypto";
import { sql } from "@rectify/db/database";
import { verifyAudit } from "@rectify/db/queries/verify-audit";
import { asOwner } from "@rectify/db/testing/test-database";
import { day } from "@rectify/domain/local-date";
import type { Principal } from "@rectify/domain/principal";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportAudit } from "../audit/export-audit.ts";
import { askForCode } from "../displays/pair-display.ts";
import { markedLedger } from "../imports/marked-ledger.ts";
import { exportLedger, ledgerTemplateFile } from "../ledger/ledger-files.ts";
import { appRouter } from "../root.ts";
import { Walls } from "../screens/walls.ts";
import { ledgerFile, row } from "../testing/api-world.ts";
import { deviceCode } from "../testing/device-code.ts";
import { principals, type TwoUnits, twoUnits } from "../testing/two-units.ts";
import { wallState } from "../testing/wall-state.ts";
import { storeUpload } from "../uploads/store-upload.ts";
import { call } from "../use-case.ts";
import { hashPassword } from "./password-hash.ts";

const WALL = "0b9d1f4e-6f0a-4c39-9d2e-3a1c5b7d9e11";
const walls = new Walls();
walls.open(WALL, { session: "1", principal: { id: "hall", roles: ["display"], scope: "all" }, name: "hall", send: () => undefined });
const EDITOR: Principal = { id: "wang", roles: ["editor", "verifier"], scope: "all" };
const SECURITY: Principal = { id: "zhao", roles: ["securityAdministrator"], scope: "all" };
const PASSWORD = "Hu3tian#Yun";
const NEXT = "Qing7shan#Lv";

let world: TwoUnits;
let ledger: Uint8Array;
beforeAll(async () => {
  world = await twoUnits();
  ledger = await ledgerFile([row({ code: "N-1", text: "新的问题" })]);
  const hash = await hashPassword(PASSWORD);
  for (const [username, name, role] of [
    ["wang", "王芳", "editor"],
    ["zhao", "赵安", "securityAdministrator"],
  ])
    await world.db.execute(sql`
      INSERT INTO account (username, name, roles, scope, password_hash, password_at, must_change, created_at)
      VALUES (${username}, ${name}, ARRAY[${role}]::text[], '"all"', ${hash}, now(), false, now())`);
});
afterAll(() => world.close());

type Case = {
  as?: Principal;
  input: () => unknown;
  /** Null: it looks only, and leaves no row. */
  action: string | null;
};

const file = () => ({ fileName: "新台账-2026-03-19.xlsx", bytes: ledger });
const bulletin = () => ({ fileName: "通报.txt", bytes: new TextEncoder().encode("通报") });
const inspectionId = () => Number(world.a.finding.split("-")[0]);
const move = () => ({ id: world.a.finding, key: randomUUID(), version: 1, order: { move: "declare", on: "2026-03-19", reason: "已完成" } });

/** In the order in which they are done. */
const CASES: Record<string, Case> = {
  "finding.move": { input: move, action: "finding.moved" },
  "unit.rename": { input: () => ({ unitId: world.a.unitId, name: "丰泽区商务和投资促进局" }), action: "unit.renamed" },
  "entry.createRound": { input: () => ({ name: "七届区委第九轮" }), action: "round.created" },
  "entry.createGroup": { input: () => ({ name: "区委第九巡察组" }), action: "group.created" },
  "entry.createUnit": { input: () => ({ name: "丰泽区文化局" }), action: "unit.created" },
  "entry.createInspection": { input: () => ({ unitId: world.a.unitId, roundId: 2 }), action: "inspection.created" },
  "entry.createFinding": {
    input: () => ({ inspectionId: inspectionId(), key: randomUUID(), finding: { text: "手工录入的问题" } }),
    action: "finding.created",
  },
  "settings.change": { input: () => ({ key: "planWorkingDays", value: 12, effectiveOn: "2026-03-19" }), action: "setting.changed" },
  "table.workbook": {
    input: () => ({ name: "rank", title: "排名", asOf: "2026-03-19", filters: [], columns: ["c"], rows: [], foot: [] }),
    action: "table.exported",
  },
  "meeting.save": {
    input: () => ({
      plan: {
        title: "例会",
        heldOn: "2026-03-19",
        asOf: "2026-03-19",
        compareWith: "2026-03-12",
        filter: {},
        scenes: [{ scene: "overview" }],
        expected: "",
      },
    }),
    action: "meeting.made",
  },
  "meeting.freeze": { input: () => ({ id: meeting, version: 1, headlines: {} }), action: "meeting.frozen" },
  "decision.make": {
    input: () => ({
      meetingId: meeting || world.a.unitId,
      about: { about: "meeting" },
      text: "拿出清单",
      owner: "张三",
      dueOn: "2026-04-01",
    }),
    action: "decision.made",
  },
  "screen.report": { input: () => ({ id: WALL, state: wallState() }), action: null },
  "screen.steer": { input: () => ({ id: WALL, order: { type: "next" } }), action: "screen.steered" },
  "decision.change": {
    input: () => ({ id: decision, version: 1, text: "拿出清单", owner: "李四", dueOn: "2026-04-01", end: null }),
    action: "decision.changed",
  },
  "display.confirm": {
    input: () => ({ code: "ABC234", name: "三楼会议室", level: "public", scenes: ["overview"], scope: "all", days: 30, watermark: true }),
    action: "display.paired",
  },
  "display.revoke": { input: () => ({ id: display }), action: "display.revoked" },
  "import.previewLedger": { input: () => ({ file: file() }), action: null },
  "import.confirmLedger": { input: () => ({ file: file() }), action: "ledger.imported" },
  "import.previewBulletin": { input: () => ({ file: bulletin() }), action: null },
  "import.confirmBulletin": {
    input: () => ({ file: bulletin(), unit: "丰泽区文化局", round: "七届区委第九轮" }),
    action: "bulletin.imported",
  },
  "import.undo": { input: () => ({ importId: lastImport }), action: "import.undone" },
  "import.removeExample": { input: () => undefined, action: null },
  "access.setUp": { as: { id: "first-run", roles: ["firstRun"], scope: "all" }, input: () => null, action: "change.refused" },
  "access.changePassword": { input: () => ({ current: PASSWORD, next: NEXT }), action: "account.password-changed" },
  "access.endSession": { input: () => ({ sessionId: session }), action: "access.session-ended" },
  "access.startSecondFactor": { input: () => ({ password: NEXT }), action: "account.second-factor-begun" },
  "access.confirmSecondFactor": { input: () => ({ code: deviceCode(secret, world.ctx.nowMs) }), action: "account.second-factor-on" },
  "access.stopSecondFactor": {
    input: () => ({ password: NEXT, code: deviceCode(secret, world.ctx.nowMs + 30_000) }),
    action: "account.second-factor-off",
  },
  "account.make": {
    as: SECURITY,
    input: () => ({ username: "neu", name: "新人", roles: ["leader"], scope: "all" }),
    action: "account.made",
  },
  "account.change": {
    as: SECURITY,
    input: () => ({ id: made, name: "新人甲", roles: ["leader"], scope: "all", disabled: false }),
    action: "account.changed",
  },
  "account.resetPassword": { as: SECURITY, input: () => ({ id: made }), action: "account.password-reset" },
  "account.removeSecondFactor": { as: SECURITY, input: () => ({ id: made }), action: "account.second-factor-removed" },
  "account.endSessions": { as: SECURITY, input: () => ({ id: made }), action: "access.sessions-ended" },
  "audit.check": { as: { id: "audit", roles: ["auditAdministrator"], scope: "all" }, input: () => ({}), action: "audit.checked" },
};

let [lastImport, session, made, meeting, decision, display] = [0, 0, 0, 0, 0, 0];
let secret = "A".repeat(32);
type Ids = { lastImport: number; session: number; made: number; meeting: number; decision: number; display: number; secret: string };
async function lookUp(): Promise<void> {
  const [ids] = await world.db.query<Ids>(sql`
    SELECT (SELECT max(id) FROM import WHERE kind = 'LEDGER') AS "lastImport", COALESCE((SELECT max(id) FROM session), 0) AS session,
           COALESCE((SELECT id FROM account WHERE username = 'neu'), 0) AS made,
           COALESCE((SELECT max(id) FROM meeting WHERE frozen_at IS NULL), 0) AS meeting,
           COALESCE((SELECT max(id) FROM decision), 0) AS decision,
           COALESCE((SELECT max(id) FROM display), 0) AS display,
           COALESCE((SELECT max(secret) FROM account_totp), ${secret}) AS secret`);
  if (ids) ({ lastImport, session, made, meeting, decision, display, secret } = ids);
}

type Row = { actor: string; name: string; origin: string; action: string; subject: string; after: { code?: string; reason?: string } };
const rows = () =>
  world.db.query<Row>(sql`SELECT actor, actor_name AS name, origin, action, subject, after FROM audit ORDER BY id`) as Promise<Row[]>;

/** The rows that `work` left. */
async function added(work: () => Promise<unknown>): Promise<Row[]> {
  const before = (await rows()).length;
  await work().catch(() => undefined);
  return (await rows()).slice(before);
}

function mutate(path: string, principal: Principal | null, input: unknown): Promise<unknown> {
  const caller = appRouter.createCaller({ ...world.ctx, walls, principal, origin: "web 10.0.0.7" });
  const [area = "", name = ""] = path.split(".");
  return (caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[area]?.[name]?.(
    input,
  ) as Promise<unknown>;
}

const mutations = Object.entries(appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>)
  .filter(([, { _def }]) => _def.type === "mutation")
  .map(([path]) => path);

describe("the audit", () => {
  it("is asked about every mutation there is", () => {
    expect(Object.keys(CASES).sort()).toEqual([...mutations].sort());
  });

  it("gets exactly one row of each mutation that is done, in the name that the account bears, and of each that is refused", async () => {
    await world.db.execute(sql`
      INSERT INTO session (id_hash, account_id, created_at, last_seen_at, expires_at)
      SELECT sha256('s'), id, ${new Date(world.ctx.nowMs)}, ${new Date(world.ctx.nowMs)}, now() + interval '90 years' FROM account WHERE username = 'wang'`);
    const names: Record<string, string> = { wang: "王芳", zhao: "赵安" };
    for (const [path, { as = EDITOR, input, action }] of Object.entries(CASES)) {
      await lookUp();
      // A password's change ends the other sessions: the one that is to be ended is made again.
      if (path === "access.endSession")
        await world.db.execute(sql`
          INSERT INTO session (id_hash, account_id, created_at, last_seen_at, expires_at)
          SELECT sha256('t'), id, now(), now(), now() + interval '90 years' FROM account WHERE username = 'wang'`);
      if (path === "display.confirm")
        await askForCode(world.ctx, {
          browserHash: new Uint8Array(32),
          before: null,
          address: "10.0.0.9",
          agent: "",
          draw: () => "ABC234",
        });
      if (path === "account.removeSecondFactor")
        await world.db.execute(sql`INSERT INTO account_totp (account_id, secret, confirmed_at) VALUES (${made}, ${"A".repeat(32)}, now())`);
      await lookUp();
      const done = await added(() => mutate(path, as, input()));
      const said = done.map((r) => [r.action, r.actor, r.name, r.origin]);
      expect([path, said]).toEqual([path, action === null ? [] : [[action, as.id, names[as.id] ?? as.id, "web 10.0.0.7"]]]);
      const refused = await added(() => mutate(path, as, { nonsense: true }));
      expect([path, refused.map((r) => [r.action, r.subject, r.after.code])]).toEqual([path, [["change.refused", path, "INVALID_INPUT"]]]);
      const strange = await added(() => mutate(path, { id: "duoduo", roles: ["display"], scope: "all" }, input()));
      const own = path.startsWith("access.") && path !== "access.setUp";
      // A display may say what is up on it, and that leaves no row.
      const expected = path === "screen.report" ? [] : [own ? "change.refused" : "access.refused"];
      expect([path, strange.map((r) => r.action)]).toEqual([path, expected]);
    }
    expect(await verifyAudit(world.db)).toMatchObject({ firstBad: null });
  }, 60_000);

  it("tells by code why a move was refused, and nothing of what the finding says", async () => {
    const rule = await added(() =>
      mutate("finding.move", EDITOR, { ...move(), version: 2, order: { move: "start", on: "2026-03-19", reason: "秘密" } }),
    );
    expect(rule.map((r) => [r.action, r.after])).toEqual([["change.refused", { code: "MOVE_REFUSED", reason: "STATE" }]]);
    const late = await added(() => mutate("finding.move", EDITOR, { ...move(), version: 99 }));
    expect(late.map((r) => [r.action, r.after])).toEqual([["change.refused", { code: "CONFLICT", reason: "VERSION" }]]);
  });

  it("gets a row of a change that failed by a fault of ours", async () => {
    await asOwner(world.db, "ALTER TABLE inspection_round RENAME TO gone");
    const failed = await added(() => mutate("entry.createRound", EDITOR, { name: "七届区委第十轮" }));
    await asOwner(world.db, "ALTER TABLE gone RENAME TO inspection_round");
    expect(failed.map((r) => [r.action, r.subject, r.after])).toEqual([["change.failed", "entry.createRound", { code: "INTERNAL" }]]);
  });

  it("gets one row of each import that was refused, and none of one that changes nothing", async () => {
    const bad = { fileName: "错误.xlsx", bytes: await ledgerFile([row({ code: "X-1", text: "", dueOn: day("2026-12-12") })]) };
    expect((await added(() => mutate("import.confirmLedger", EDITOR, { file: bad }))).map((r) => r.action)).toEqual([
      "ledger.import-refused",
    ]);
    expect((await added(() => mutate("import.confirmBulletin", EDITOR, { file: bulletin() }))).map((r) => r.action)).toEqual([
      "bulletin.import-refused",
    ]);
    const again = { key: "planWorkingDays", value: 12, effectiveOn: "2026-03-19" };
    expect(await added(() => mutate("settings.change", EDITOR, again))).toEqual([]);
  });

  it("gets one row of each file that is handed out or taken in", async () => {
    const ctx = { ...world.ctx, principal: EDITOR };
    const auditor = { ...world.ctx, principal: principals(world).audit ?? null };
    const { uploadId } = await storeUpload(ctx, file());
    const exports: [() => Promise<unknown>, string][] = [
      [() => storeUpload(ctx, file()), "file.uploaded"],
      [() => call(exportLedger, ctx, {}), "ledger.exported"],
      [() => call(ledgerTemplateFile, ctx, undefined), "ledger.template-exported"],
      [() => call(markedLedger, ctx, { file: { uploadId } }), "ledger.marked-exported"],
      [() => call(exportAudit, auditor, {}), "audit.exported"],
    ];
    for (const [work, action] of exports) expect((await added(work)).map((r) => r.action)).toEqual([action]);
  });
});
