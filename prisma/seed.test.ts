import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runLedgerImport } from "@rectify/api/imports/import-ledger";
import type { SignedIn } from "@rectify/api/use-case";
import { type Database, sql } from "@rectify/db/database";
import { figures } from "@rectify/db/facts/figures";
import { testDatabase } from "@rectify/db/testing/test-database";
import { day } from "@rectify/domain/local-date";
import { OPERATOR } from "@rectify/domain/principal";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ANCHOR_DAY, LAST_MEETING_DAY, SNAPSHOT_DAYS, snapshotFileName } from "./example/calendar.ts";
import { loadExampleDistrict } from "./seed.ts";

const EXAMPLES = join(import.meta.dirname, "../examples");
const TODAY = day("2026-11-23");
const zone = "Asia/Shanghai";

let seeded: Database;
let byHand: Database;
let loaded: { findings: number };

beforeAll(async () => {
  [seeded, byHand] = await Promise.all([testDatabase(), testDatabase()]);
  loaded = await loadExampleDistrict(seeded, { nowMs: Date.UTC(2026, 10, 23, 4), zone, examplesDir: EXAMPLES });
  const ctx: SignedIn = {
    db: byHand,
    principal: OPERATOR,
    nowMs: Date.UTC(2026, 2, 19, 4),
    zone,
    lang: "zh",
    requestId: "test",
    origin: "test",
  };
  for (const asOf of SNAPSHOT_DAYS) {
    const fileName = snapshotFileName(asOf);
    const bytes = new Uint8Array(await readFile(join(EXAMPLES, "ledgers", fileName)));
    const options = { asOf: null, dryRun: false, skipFaulty: false, replaceExample: false, example: false, shiftDays: 0 };
    expect(await runLedgerImport(ctx, { fileName, bytes, uploadId: null }, options)).toMatchObject({ committed: true, issues: [] });
  }
});

afterAll(() => Promise.all([seeded?.close(), byHand?.close()]));

test("the seed ends today with the board that importing the ledgers by hand gives on the anchor day", async () => {
  expect(loaded.findings).toBe(700);
  const today = await figures(seeded, { within: "all" }, TODAY);
  expect(today.total).toBe(697);
  expect(today).toEqual(await figures(byHand, { within: "all" }, ANCHOR_DAY));
  expect(await figures(seeded, { within: "all" }, day("2026-11-16"))).toEqual(await figures(byHand, { within: "all" }, LAST_MEETING_DAY));
});

test("everything it loads is marked as example, and 供销合作社 has only its bulletin", async () => {
  const [row] = await seeded.query<{ real: number; bulletins: number; bare: string }>(sql`
    SELECT (SELECT count(*)::int FROM import WHERE NOT example) AS real,
           (SELECT count(*)::int FROM bulletin) AS bulletins,
           (SELECT string_agg(u.short_name, ',') FROM unit u JOIN inspection i ON i.unit_id = u.id
             WHERE NOT EXISTS (SELECT 1 FROM finding f WHERE f.inspection_id = i.id)) AS bare`);
  expect(row).toEqual({ real: 0, bulletins: 2, bare: "区供销合作社" });
});

test("the bulletin's own day falls where the ledger has everything declared", async () => {
  const [water] = await seeded.query<{ id: number }>(sql`SELECT id FROM unit WHERE short_name = '区水务和湖泊局'`);
  const f = await figures(seeded, { units: [water?.id ?? 0], within: "all" }, day("2026-05-03"));
  expect(f.declared).toEqual({ done: 21, total: 21 });
});
