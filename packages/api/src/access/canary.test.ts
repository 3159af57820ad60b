// A mark in every text of unit B; whoever is bound to unit A asks for everything there is, and must never meet it.
import { randomUUID } from "node:crypto";
import { type Database, rawSql, sql } from "@rectify/db/database";
import { DomainError } from "@rectify/domain/errors";
import { day } from "@rectify/domain/local-date";
import exceljs from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportAudit } from "../audit/export-audit.ts";
import { markedLedger } from "../imports/marked-ledger.ts";
import { exportLedger, ledgerTemplateFile } from "../ledger/ledger-files.ts";
import { appRouter } from "../root.ts";
import { importRows, row } from "../testing/api-world.ts";
import { CANARY, principals, type TwoUnits, twoUnits } from "../testing/two-units.ts";
import { call } from "../use-case.ts";

let world: TwoUnits;
beforeAll(async () => {
  world = await twoUnits();
});
afterAll(() => world.close());

/** Text columns in which nothing of a unit is told: codes, keys of the product, hashes, and who did something. */
const TELLS_NOTHING =
  /^(category\.|audit\.|session\.|setting\.|_prisma|account|display|sign_in|provider_sign_in|password|finding\.(initials|sounds|category|category_assigned|suggested_category|term_class)|finding_episode\.|event\.type|idempotency\.|import\.(kind|sha256|actor|undone_by)|source_file\.sha256|meeting\.(created_by|frozen_by|frozen_sha256)|decision\.(about|figure|outcome|created_by))/;

async function columnsWithoutMark(db: Database): Promise<string[]> {
  const columns = await db.query<{ table: string; column: string }>(sql`
    SELECT c.relname AS "table", a.attname AS "column" FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
       AND format_type(a.atttypid, NULL) IN ('text', 'text[]', 'jsonb')`);
  const bare: string[] = [];
  for (const { table, column } of columns) {
    const name = `${table}.${column}`;
    if (TELLS_NOTHING.test(name)) continue;
    const [row] = await db.query<{ n: number }>(
      rawSql(`SELECT count(*)::int AS n FROM "${table}" WHERE "${column}"::text LIKE '%${CANARY}%'`),
    );
    if (row?.n === 0) bare.push(name);
  }
  return bare.sort();
}

/** Every text of a workbook. */
async function textsOf(bytes: Uint8Array): Promise<string> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return JSON.stringify(book.model);
}

const KEY = "0b9d1f4e-6f0a-4c39-9d2e-3a1c5b7d9e11";

/** What a curious caller would try: own, other, missing and foreign ids, in each place an id may stand. */
function inputs(): unknown[] {
  const { a, b } = world;
  const ids = [a.unitId, b.unitId, b.bulletinId, b.importId, 987_654];
  const filters = [{}, { units: [b.unitId] }, { regions: [b.regionId] }, { rounds: [1, 2, 3], groups: [1, 2, 3] }];
  return [
    undefined,
    {},
    ...filters.flatMap((filter) => [{ filter }, { filter, condition: { words: CANARY } }]),
    ...[a.finding, b.finding, "987654-1", "x"].map((id) => ({ id })),
    // Upon a version that is not there, lest the own unit be moved under way.
    ...[a.finding, b.finding].map((id) => ({ id, key: KEY, version: 999, order: { move: "declare", on: "2026-03-19", reason: "" } })),
    ...ids.flatMap((id) => [{ unitId: id }, { bulletinId: id }, { importId: id }]),
    { words: CANARY },
    { words: b.finding },
    { condition: { people: [`${CANARY}领导`] } },
  ];
}

/**
 * A wall that shows the whole board shows of findings what its scenes draw, and what was decided and is open, never what was written to them; a
 * public one no decision and no person either.
 */
const WRITTEN = "进展|措施进展|备注|原因|旧名|前|后|配合|人|落实|例会|幕";
const UNTOLD: Record<string, string> = {
  display: `${CANARY}(${WRITTEN})`,
  publicWall: `${CANARY}(${WRITTEN}|决定|书记|领导|经办|办事员|批准人|责任人)`,
};

describe("unit B", () => {
  it("bears the mark in every text column that could tell of it", async () => {
    expect(await columnsWithoutMark(world.db)).toEqual([]);
  });

  // Who is refused everything is in the authorization matrix.
  for (const name of ["reporterA", "countyLeader", "countyEditor", "wallPass", "display", "publicWall", "system"]) {
    const mark = new RegExp(UNTOLD[name] ?? CANARY);
    it(`stays unknown to ${name}, whatever is asked`, async () => {
      const principal = principals(world)[name] ?? null;
      const ctx = { ...world.ctx, principal };
      const caller = appRouter.createCaller(ctx) as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
      const heard: string[] = [];
      let answers = 0;
      for (const path of Object.keys(appRouter._def.procedures)) {
        const [area = "", procedure = ""] = path.split(".");
        for (const input of inputs()) {
          // What was asked may come back; what was not asked may not.
          const asked = JSON.stringify(input ?? null).includes(CANARY);
          const answer = await caller[area]?.[procedure]?.(input).then(
            (result) => ++answers && JSON.stringify(result ?? null),
            (error: { message: string; cause?: unknown }) =>
              error.message + JSON.stringify(error.cause instanceof DomainError ? error.cause.facts : {}),
          );
          if (mark.test(String(answer)) && !(asked && path === "table.workbook")) heard.push(`${path} ${JSON.stringify(input)}: ${answer}`);
        }
      }
      for (const filter of [{}, { units: [world.b.unitId] }]) {
        const files = [
          () => call(exportLedger, ctx, { filter }),
          () => call(ledgerTemplateFile, ctx, undefined),
          () => call(markedLedger, ctx, { file: { uploadId: 1 } }),
          () => call(markedLedger, ctx, { file: { uploadId: 2 } }),
        ];
        for (const file of files) {
          const bytes = await file().then(
            (f) => f.bytes,
            () => null,
          );
          if (bytes && ++answers && mark.test(await textsOf(bytes))) heard.push(`a file for ${JSON.stringify(filter)}`);
        }
      }
      expect(heard).toEqual([]);
      expect(answers).toBeGreaterThan(0);
    });
  }

  it("is known to its own reporter and to the office", async () => {
    for (const name of ["reporterB", "editor", "leader"]) {
      const ctx = { ...world.ctx, principal: principals(world)[name] ?? null };
      const caller = appRouter.createCaller(ctx);
      const page = JSON.stringify(await caller.finding.get({ id: world.b.finding }));
      expect(page).toContain(`${CANARY}备注`);
      expect(JSON.stringify(await caller.unit.get({ unitId: world.b.unitId }))).toContain(`${CANARY}书记`);
      expect(await textsOf((await call(exportLedger, ctx, {})).bytes)).toContain(`${CANARY}问题`);
    }
    const own = appRouter.createCaller({ ...world.ctx, principal: principals(world).reporterB ?? null });
    expect((await own.progress.overview({})).total).toBe(1);
    expect((await own.board.context()).units).toHaveLength(1);
  });

  it("says nothing to the audit administrator of what was found there, whatever was done to it", async () => {
    const { ctx, b } = world;
    const editor = { ...ctx, principal: principals(world).editor ?? null };
    const audit = { ...ctx, principal: principals(world).audit ?? null };
    const caller = appRouter.createCaller(editor);
    const order = { move: "declare", on: day("2026-03-18"), reason: `${CANARY}理由` } as const;
    const { inspectionId } = { inspectionId: Number(b.finding.split("-")[0]) };
    const version = (await caller.finding.moves({ id: b.finding })).version;
    await caller.finding.move({ id: b.finding, key: randomUUID(), version, order });
    await caller.finding.move({ id: b.finding, key: randomUUID(), version, order }).catch(() => undefined);
    await caller.entry.createFinding({ inspectionId, key: randomUUID(), finding: { text: `${CANARY}新问题`, person: `${CANARY}人` } });
    const changed = row({
      code: `${CANARY}-1`,
      unit: `${CANARY}局`,
      round: `${CANARY}轮`,
      text: `${CANARY}问题`,
      remark: `${CANARY}新备注`,
      state: "已完成",
    });
    await importRows({ ...ctx, principal: principals(world).editor as never }, "2026-03-19", [changed], { skipFaulty: true });
    await call(exportLedger, editor, { condition: { words: `${CANARY}问题` } });
    const table = { name: "t", title: `${CANARY}题`, asOf: "2026-03-19", filters: [`${CANARY}筛`], columns: ["c"], rows: [], foot: [] };
    await caller.table.workbook(table);
    // Names of places and of files are no findings.
    const tells = new RegExp(`${CANARY}(?!台账|局|轮|组|县)`);
    const stored = JSON.stringify(await world.db.query(sql`SELECT before, after FROM audit`));
    expect(stored).toMatch(tells);
    const page = await appRouter.createCaller(audit).audit.list({ limit: 200 });
    expect(page.lines.map((l) => l.action)).toEqual(
      expect.arrayContaining(["finding.moved", "change.refused", "finding.created", "table.exported"]),
    );
    expect(JSON.stringify(page)).not.toMatch(tells);
    expect(new TextDecoder().decode((await call(exportAudit, audit, {})).bytes)).not.toMatch(tells);
  });
});
