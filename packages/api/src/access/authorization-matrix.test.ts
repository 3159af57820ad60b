// Every principal × every procedure × own, other, missing and foreign ids, against a table written apart from the code.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Database, rawSql, sql } from "@rectify/db/database";
import { verifyAudit } from "@rectify/db/queries/verify-audit";
import { OFFICE } from "@rectify/domain/principal";
import { initTRPC } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appRouter } from "../root.ts";
import { principals, type TwoUnits, twoUnits, type UnitIds } from "../testing/two-units.ts";
import { wallState } from "../testing/wall-state.ts";
import { undeclaredProcedures } from "../trpc.ts";

type Cell = "yes" | "own" | "no" | "in" | "pw" | "2f";
type Target = "own" | "other" | "missing" | "foreign";

const lines = readFileSync(join(import.meta.dirname, "expected-access.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("|") && !line.includes("---"))
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const [head = [], ...rows] = lines;
const expected = new Map(rows.map(([path = "", ...cells]) => [path, cells as Cell[]]));
const names = head.slice(1);
const procedures = Object.keys(appRouter._def.procedures);

let world: TwoUnits;
beforeAll(async () => {
  world = await twoUnits();
});
afterAll(() => world.close());

const PLAN = {
  title: "例会",
  heldOn: "2026-03-19",
  asOf: "2026-03-19",
  compareWith: "2026-03-12",
  filter: {},
  scenes: [{ scene: "overview" }],
  expected: "",
};
const KEY = "0b9d1f4e-6f0a-4c39-9d2e-3a1c5b7d9e11";
const MISSING: UnitIds = { unitId: 987_654, finding: "987654-1", bulletinId: 987_654, importId: 987_654, regionId: 987_654 };

/** "foreign" is an id of something else altogether: the unit's where a finding's is meant, and so on. */
function idsOf(target: Target, { a, b }: TwoUnits): UnitIds {
  if (target === "own") return a;
  if (target === "other") return b;
  if (target === "missing") return MISSING;
  return {
    unitId: 2_000_000_000,
    finding: `${b.unitId}0-${b.bulletinId}`,
    bulletinId: 2_000_000_000,
    importId: 2_000_000_000,
    regionId: 2_000_000_000,
  };
}

/** An input for each procedure that needs one; a change is asked for in a form that leaves the two units as they are. */
function inputOf(path: string, ids: UnitIds): unknown {
  const filter = { units: [ids.unitId] };
  const inputs: Record<string, unknown> = {
    "progress.overview": { filter },
    "progress.holidays": { from: "2026-01-01", to: "2026-03-19" },
    "finding.list": { filter },
    "finding.get": { id: ids.finding },
    "finding.place": { id: ids.finding },
    "finding.moves": { id: ids.finding },
    // Upon a version that is not there yet: what is allowed ends as a conflict, and moves nothing.
    "finding.move": { id: ids.finding, key: KEY, version: 999, order: { move: "start", on: "2026-03-19", reason: "开始" } },
    "entry.createRound": { name: "七届区委第四轮" },
    "entry.createGroup": { name: "区委第一巡察组" },
    "entry.createUnit": { name: "丰泽区商务局" },
    "entry.createInspection": { unitId: MISSING.unitId, roundId: MISSING.unitId },
    "entry.createFinding": { inspectionId: MISSING.unitId, key: KEY, finding: { text: "会议多" } },
    "unit.get": { unitId: ids.unitId },
    "unit.rename": { unitId: MISSING.unitId, name: "新名" },
    "search.names": {},
    "search.find": { words: ids.finding },
    "settings.change": { key: "planWorkingDays", value: 12, effectiveOn: "2026-03-19" },
    "display.confirm": { code: "ABC234", name: "会议室", level: "internal", scenes: [], scope: "all", days: 1, watermark: false },
    "display.revoke": { id: MISSING.unitId },
    "wall.lists": { filter },
    "wall.unit": { unitId: ids.unitId },
    "wall.finding": { id: ids.finding },
    "meeting.get": { id: MISSING.unitId },
    "meeting.save": { plan: PLAN, change: { id: MISSING.unitId, version: 1 } },
    "meeting.freeze": { id: MISSING.unitId, version: 1, headlines: {} },
    "meeting.lookBack": { id: MISSING.unitId },
    "meeting.onWall": { id: MISSING.unitId },
    "decision.open": {},
    "screen.report": { id: KEY, state: wallState() },
    "screen.steer": { id: KEY, order: { type: "next" } },
    "decision.list": {},
    "decision.make": { meetingId: MISSING.unitId, about: { about: "meeting" }, text: "督办", owner: "张三", dueOn: "2026-04-01" },
    "decision.change": { id: MISSING.unitId, version: 1, text: "督办", owner: "张三", dueOn: "2026-04-01", end: null },
    "table.workbook": { title: "t", asOf: "2026-03-19", filters: [], columns: ["c"], rows: [["1"]], foot: [] },
    "bulletin.get": { bulletinId: ids.bulletinId },
    "import.previewLedger": { file: { uploadId: ids.importId + 1000 } },
    "import.confirmLedger": { file: { uploadId: ids.importId + 1000 } },
    "import.previewBulletin": { file: { uploadId: ids.importId + 1000 } },
    "import.confirmBulletin": { file: { uploadId: ids.importId + 1000 } },
    "import.undo": { importId: MISSING.importId },
    "access.setUp": { username: "first", name: "安全管理员", password: "short" },
    "access.changePassword": { current: "x", next: "y" },
    "access.endSession": { sessionId: MISSING.unitId },
    "audit.list": {},
    "audit.check": {},
    "access.startSecondFactor": { password: "x" },
    "access.confirmSecondFactor": { code: "123456" },
    "access.stopSecondFactor": { password: "x", code: "123456" },
    "account.removeSecondFactor": { id: MISSING.unitId },
    "account.make": { username: "new", name: "新账号", roles: [], scope: "all" },
    "account.change": { id: MISSING.unitId, name: "新名", roles: ["leader"], scope: "all", disabled: true },
    "account.resetPassword": { id: MISSING.unitId },
    "account.sessions": { id: MISSING.unitId },
    "account.endSessions": { id: MISSING.unitId },
  };
  return inputs[path];
}

type Outcome = { kind: "answered" | "absent" | "refused"; code: string; text: string };

let minutes = 0;
async function attempt(name: string, path: string, input: unknown): Promise<Outcome> {
  // A minute apart, so that each refusal of a stranger is written down.
  const ctx = { ...world.ctx, nowMs: world.ctx.nowMs + 61_000 * ++minutes, principal: principals(world)[name] ?? null };
  const caller = appRouter.createCaller(ctx) as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  const [area = "", procedure = ""] = path.split(".");
  try {
    return { kind: "answered", code: "", text: JSON.stringify(await caller[area]?.[procedure]?.(input)) };
  } catch (error) {
    const { code, cause } = error as { code: string; cause?: { facts?: object } };
    const text = JSON.stringify(cause?.facts ?? {});
    if (code === "NOT_FOUND") return { kind: "absent", code, text };
    if (code === "UNAUTHORIZED" || code === "FORBIDDEN") return { kind: "refused", code: (error as Error).message, text };
    return { kind: "answered", code, text };
  }
}

/** Everything stored, but for the audit. */
async function fingerprint(db: Database): Promise<string> {
  const tables = await db.query<{ name: string }>(
    sql`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('audit', '_prisma_migrations') ORDER BY 1`,
  );
  const sums = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await db.query<{ sum: string }>(
        rawSql(`SELECT md5(COALESCE(string_agg(t::text, '|' ORDER BY t::text), '')) AS sum FROM "${name}" t`),
      );
      return `${name} ${row?.sum}`;
    }),
  );
  return sums.join("\n");
}

async function auditRows(db: Database): Promise<number> {
  const [row] = await db.query<{ n: number }>(sql`SELECT count(*)::int AS n FROM audit`);
  return row?.n ?? 0;
}

const REFUSALS: Partial<Record<Cell, string>> = {
  no: "FORBIDDEN",
  in: "UNAUTHENTICATED",
  pw: "PASSWORD_CHANGE_REQUIRED",
  "2f": "SECOND_FACTOR_REQUIRED",
};

function meant(cell: Cell, path: string, target: Target): Outcome["kind"] {
  if (REFUSALS[cell]) return "refused";
  const byId = ["finding.get", "finding.moves", "finding.move", "unit.get", "bulletin.get", "wall.unit", "wall.finding"].includes(path);
  if (byId) return target === "own" || (cell === "yes" && target === "other") ? "answered" : "absent";
  // Uploads, imports, accounts and sessions named here are all unknown, and none of those who ask has an account.
  return /^import\.(preview|confirm|undo)|^unit\.rename|^entry\.create(Inspection|Finding)$|^access\.(changePassword|endSession|\w+SecondFactor)$|^account\.(change|resetPassword|removeSecondFactor|endSessions)$|^meeting\.(get|save|freeze|lookBack|onWall)$|^decision\.(make|change)$|^display\.revoke$|^screen\.steer$/.test(
    path,
  )
    ? "absent"
    : "answered";
}

describe("the authorization matrix", () => {
  it("speaks of every procedure and of every principal", () => {
    expect([...expected.keys()].sort()).toEqual([...procedures].sort());
    expect(names).toEqual(Object.keys(principals(world)));
    for (const cells of expected.values()) expect(cells).toHaveLength(names.length);
  });

  it("holds: what is refused changes no row and is written down, what is allowed is answered", async () => {
    const before = await fingerprint(world.db);
    for (const path of procedures) {
      for (const [i, name] of names.entries()) {
        const cell = expected.get(path)?.[i] ?? "no";
        for (const target of ["own", "other", "missing", "foreign"] as const) {
          const where = `${name} ${path} ${target}`;
          const ids = idsOf(
            name === "reporterB" && target === "own" ? "other" : name === "reporterB" && target === "other" ? "own" : target,
            world,
          );
          const rows = await auditRows(world.db);
          const outcome = await attempt(name, path, inputOf(path, ids));
          expect([where, outcome.kind, outcome.code]).toEqual([where, meant(cell, path, target), expect.anything()]);
          if (outcome.kind !== "refused") continue;
          expect([where, outcome.code]).toEqual([where, REFUSALS[cell]]);
          expect([where, await auditRows(world.db)]).toEqual([where, rows + 1]);
        }
      }
    }
    // The one change that is allowed and asked for here, and the guesses at a code that were counted.
    await world.db.execute(sql`DELETE FROM setting WHERE key = 'planWorkingDays'`);
    await world.db.execute(sql`DELETE FROM sign_in_failure WHERE key LIKE 'pairing %'`);
    expect(await fingerprint(world.db)).toBe(before);
    expect(await verifyAudit(world.db)).toMatchObject({ firstBad: null });
  });

  it("gives what is another's the very answer of what does not exist, but for the id that was asked", async () => {
    const asked = [
      ...["finding.get", "finding.moves", "finding.move", "unit.get", "bulletin.get"].map((path) => ["reporterA", path] as const),
      ...["wall.unit", "wall.finding"].map((path) => ["wallPass", path] as const),
    ];
    for (const [name, path] of asked) {
      const shapes = await Promise.all(
        (["other", "missing"] as const).map(async (target) => {
          const { kind, code, text } = await attempt(name, path, inputOf(path, idsOf(target, world)));
          return { kind, code, facts: Object.entries(JSON.parse(text) as object).filter(([key]) => key !== "id") };
        }),
      );
      expect(shapes[0]).toEqual(shapes[1]);
    }
  });

  it("finds a procedure that declares no policy", () => {
    expect(undeclaredProcedures(appRouter)).toEqual([]);
    const t = initTRPC.meta<{ policy: typeof OFFICE }>().create();
    const planted = t.router({ open: t.procedure.query(() => 1), closed: t.procedure.meta({ policy: OFFICE }).query(() => 1) });
    expect(undeclaredProcedures(planted)).toEqual(["open"]);
  });

  it("finds every procedure of the board whose policy is taken away", () => {
    for (const [path, { _def }] of Object.entries(appRouter._def.procedures as unknown as Record<string, { _def: { meta?: object } }>)) {
      const { meta } = _def;
      delete _def.meta;
      expect(undeclaredProcedures(appRouter)).toEqual([path]);
      if (meta) _def.meta = meta;
    }
    expect(undeclaredProcedures(appRouter)).toEqual([]);
  });
});
