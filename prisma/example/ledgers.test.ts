import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { LedgerRow } from "@rectify/domain/ledger-row";
import { CATEGORIES } from "@rectify/domain/taxonomy";
import { readLedger } from "@rectify/ingest/ledger/read-ledger";
import { beforeAll, describe, expect, test } from "vitest";
import { ANCHOR_DAY, LAST_MEETING_DAY, SNAPSHOT_DAYS, snapshotFileName } from "./calendar.ts";
import { allFiles } from "./ledger-files.ts";
import { changesSince, emptyWorld, figuresOf, type Imported, importInto } from "./replay.ts";

const FOLDER = join(import.meta.dirname, "../../examples/ledgers");
const read = async (name: string) => new Uint8Array(await readFile(join(FOLDER, name)));

const world = emptyWorld();
const ledgers: { asOf: (typeof SNAPSHOT_DAYS)[number]; rows: LedgerRow[]; readingIssues: unknown[]; first: Imported; second: Imported }[] =
  [];

beforeAll(async () => {
  for (const asOf of SNAPSHOT_DAYS) {
    const { rows, issues } = await readLedger(await read(snapshotFileName(asOf)), { asOf, today: asOf });
    ledgers.push({ asOf, rows, readingIssues: issues, first: importInto(world, rows, asOf), second: importInto(world, rows, asOf) });
  }
}, 120_000);

test("the committed files are exactly what the generator writes", async () => {
  const files = await allFiles();
  expect((await readdir(FOLDER)).filter((n) => n.endsWith(".xlsx")).sort()).toEqual(files.map((f) => f.name).sort());
  for (const f of files)
    expect(Buffer.from(await read(f.name)).equals(Buffer.from(f.bytes)), `${f.name}: run node prisma/example/make-ledgers.ts`).toBe(true);
}, 120_000);

describe("imported in order by hand", () => {
  test("every snapshot is read without an issue and moves no finding against the law", () => {
    for (const { asOf, readingIssues, first } of ledgers) expect([asOf, readingIssues, first.issues]).toEqual([asOf, [], []]);
  });

  test("a second import of the same snapshot changes nothing", () => {
    for (const { asOf, second, rows } of ledgers) {
      expect([asOf, second.plan.added, second.plan.changed, second.plan.unchanged, second.issues]).toEqual([asOf, 0, 0, rows.length, []]);
    }
  });

  test("no finding ever goes missing, and each snapshot leaves many unchanged", () => {
    for (const { asOf, first } of ledgers.slice(1)) {
      expect([asOf, first.plan.missing]).toEqual([asOf, []]);
      expect(first.plan.unchanged).toBeGreaterThan(100);
    }
  });

  test("no event is corrected: later snapshots never contradict earlier ones", () => {
    expect(ledgers.flatMap((l) => l.first.written.flatMap((w) => w.events)).filter((e) => e.type === "CORRECTED")).toEqual([]);
  });

  test("returns, relapses and second extensions arise between snapshots, and some days are inferred", () => {
    const events = ledgers.slice(1).flatMap((l) => l.first.written.flatMap((w) => w.events));
    const count = (type: string) => events.filter((e) => e.type === type).length;
    expect(count("RETURNED")).toBeGreaterThan(25);
    expect(count("REOPENED")).toBeGreaterThan(8);
    expect(count("CANCELLED")).toBe(3);
    const extended = world.inspections.flatMap((i) => i.findings).map((f) => f.events.filter((e) => e.type === "EXTENDED").length);
    expect(extended.filter((n) => n === 2).length).toBeGreaterThan(3);
    for (const type of ["STARTED", "COMPLETED", "CLOSED"] as const) expect(events.some((e) => e.type === type && e.inferred)).toBe(true);
  });
});

describe("the board at the anchor", () => {
  const between = (n: number, low: number, high: number) => {
    expect(n).toBeGreaterThanOrEqual(low);
    expect(n).toBeLessThanOrEqual(high);
  };
  const share = ({ done, total }: { done: number; total: number }) => (100 * done) / total;

  test("figures are near those of a real district", () => {
    const f = figuresOf(world, ANCHOR_DAY);
    expect(f.total).toBe(697);
    between(share(f.verified), 68, 72);
    between(share(f.declared), 76, 80);
    between(share(f.onTime), 72, 78);
    between(f.overdue, 40, 50);
    between(f.dueSoon, 12, 20);
    between(f.awaitingVerification, 48, 65);
    expect(f.cancelled).toBe(3);
    expect(f.noDueDate).toBeGreaterThan(0);
    for (const count of Object.values(f.ageing)) expect(count).toBeGreaterThan(4);
  });

  test("something of everything happened since the last meeting", () => {
    const s = changesSince(world, LAST_MEETING_DAY, ANCHOR_DAY);
    expect(s.new).toBe(14);
    between(s.closed, 15, 22);
    for (const n of [s.reopened, s.cancelled, s.fellDue, s.returnedOrReopened, s.declared]) expect(n).toBeGreaterThan(0);
  });

  test("overdue rises and falls over the eighteen months", () => {
    const overdue = SNAPSHOT_DAYS.map((d) => figuresOf(world, d).overdue);
    const turns = overdue.slice(1, -1).filter((n, i) => (n - (overdue[i] ?? 0)) * ((overdue[i + 2] ?? 0) - n) < 0).length;
    expect(turns).toBeGreaterThanOrEqual(3);
    expect(Math.max(...overdue)).toBeGreaterThan(2 * Math.min(...overdue));
  });

  test("most categories occur, and what the ledger leaves blank is suggested or stays unclassified", () => {
    const findings = world.inspections.flatMap((i) => i.findings);
    const found = new Set(findings.map((f) => f.category));
    expect(CATEGORIES.filter((c) => !found.has(c.code))).toEqual([]);
    expect(new Set(findings.map((f) => f.categoryAssigned))).toEqual(new Set(["LEDGER", "SUGGESTED", "NONE"]));
  });
});
