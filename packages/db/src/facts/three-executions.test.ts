// One definition, three executions: SQL, the domain's episodes, and the naive oracle that replays events. Equal on 1,334 random worlds, or red.
// Two thirds of them have arbitrary histories, one third is the work of random orders given through the domain's own function.
import { episodesOf } from "@rectify/domain/episodes";
import { addFigures, noFigures, pooledRow, rollUp } from "@rectify/domain/figures";
import { EVENT_TYPES, LIVE_STATES } from "@rectify/domain/finding";
import { addDays, fromDayNumber, type LocalDate, toDayNumber } from "@rectify/domain/local-date";
import type { Figures, PooledRow } from "@rectify/domain/overview";
import { type SettingValue, settingsOn } from "@rectify/domain/settings";
import { sinceOf } from "@rectify/domain/since";
import { standingOn } from "@rectify/domain/standing";
import { trendDays } from "@rectify/domain/trend-days";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../database.ts";
import { aFewAtATime } from "../testing/a-few-at-a-time.ts";
import { loadWorlds, matches, type StoredFinding, type StoredWorld, storeRules } from "../testing/load-worlds.ts";
import { type OracleRule, oracleFigures, oracleSince, oracleTrendPoint, ruleOf } from "../testing/oracle.ts";
import { FIRST_DAY } from "../testing/random-history.ts";
import { movedWorld, randomFilter, randomRules, randomWorld, twoDays } from "../testing/random-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { categoryRows } from "./category-rows.ts";
import { figures } from "./figures.ts";
import { heatCells } from "./heat-cells.ts";
import { longestOverdue } from "./longest-overdue.ts";
import { since } from "./since.ts";
import { trend } from "./trend.ts";
import { unitRows } from "./unit-rows.ts";

/** 1,000 of random histories, and those that the office made by hand alone. */
const WORLDS = 1_334;
const BY_HAND = 334;
const SEED = 20_261_123;

let db: Database;
let worlds: StoredWorld[];
/** What the office set in the course of these days: as the oracle reads it, and as the domain does. */
let rules: OracleRule[];
let settings: SettingValue[];
/** One question a world, the same in every run. */
let questions: {
  world: StoredWorld;
  filter: ReturnType<typeof askable>["filter"];
  before: LocalDate;
  day: LocalDate;
  found: StoredFinding[];
}[];

function askable(world: StoredWorld, seed: number) {
  const [filter] = fc.sample(randomFilter(world.ids), { numRuns: 1, seed });
  const [days] = fc.sample(twoDays, { numRuns: 1, seed });
  if (!filter || !days) throw new Error("no question");
  return { filter, ...days };
}

beforeAll(async () => {
  db = await testDatabase();
  worlds = await loadWorlds(db, [
    ...fc.sample(randomWorld, { numRuns: WORLDS - BY_HAND, seed: SEED }),
    ...fc.sample(movedWorld, { numRuns: BY_HAND, seed: SEED }),
  ]);
  rules = fc.sample(randomRules, { numRuns: 1, seed: SEED })[0] ?? [];
  settings = await storeRules(db, rules);
  questions = worlds.map((world, i) => {
    const question = askable(world, SEED + i);
    return { world, ...question, found: world.findings.filter((f) => matches(f, question.filter)) };
  });
});
afterAll(() => db.close());

const domainFigures = (findings: readonly StoredFinding[], day: LocalDate): Figures =>
  rollUp(
    findings.map((f) => standingOn(episodesOf(f), toDayNumber(day))),
    settingsOn(settings, day),
  );

const eachQuestion = (ask: (q: (typeof questions)[number]) => Promise<void>) => aFewAtATime(questions, ask);

const pooled = (findings: readonly StoredFinding[], day: LocalDate): PooledRow => pooledRow(oracleFigures(findings, day, rules));

describe("on 1,334 random worlds", () => {
  it("are interesting: every state, lateness of every kind, every movement and many rules occur", () => {
    expect(new Set(questions.map((q) => JSON.stringify(ruleOf(rules, q.day)))).size).toBeGreaterThan(5);
    const sum = questions.map((q) => oracleFigures(q.found, q.day, rules)).reduce(addFigures, noFigures());
    const moves = questions.map((q) => oracleSince(q.found, q.before, q.day));
    const least = Math.min(
      ...LIVE_STATES.map((s) => sum.states[s]),
      ...Object.values(sum.ageing),
      ...Object.values(sum.ageingOriginal),
      ...[sum.cancelled, sum.dueSoon10, sum.awaitingOver30, sum.onTime.done, sum.noDueDate, sum.extended],
    );
    expect(least).toBeGreaterThan(20);
    for (const key of Object.keys(moves[0] ?? {}).filter((k) => k !== "from") as "new"[]) {
      expect(
        moves.reduce((n, m) => n + m[key], 0),
        key,
      ).toBeGreaterThan(3);
    }
  });

  it("a quarter of them by hand alone: every state and every kind of event occurs there", () => {
    const moved = questions.slice(WORLDS - BY_HAND);
    const sum = moved.map((q) => oracleFigures(q.found, q.day, rules)).reduce(addFigures, noFigures());
    expect(Math.min(...LIVE_STATES.map((s) => sum.states[s]), sum.cancelled, sum.overdue, sum.awaitingVerification)).toBeGreaterThan(10);
    const events = moved.flatMap((q) => q.world.findings.flatMap((f) => f.events));
    for (const type of EVENT_TYPES) expect(events.filter((e) => e.type === type).length, type).toBeGreaterThan(50);
  });

  it("the figures are the same in SQL, in the domain and in the oracle", () =>
    eachQuestion(async ({ filter, day, found }) => {
      const expected = oracleFigures(found, day, rules);
      expect(domainFigures(found, day)).toEqual(expected);
      expect(await figures(db, filter, day)).toEqual(expected);
    }));

  it("the movements since an earlier day are the same in SQL, in the domain and in the oracle, and both balances come out", () =>
    eachQuestion(async ({ filter, before, day, found }) => {
      const expected = oracleSince(found, before, day);
      const { new: added, reopened, closed, cancelled } = expected;
      expect(expected.openBefore + added + reopened - closed - cancelled).toBe(expected.openAfter);
      const into = expected.fellDue + expected.returnedOrReopened;
      const out = expected.declared + expected.extended + expected.cancelledOverdue + expected.staged;
      expect(expected.overdueBefore + into - out).toBe(expected.overdueAfter);
      const pairs = found.map((f) => {
        const episodes = episodesOf(f);
        return [standingOn(episodes, toDayNumber(before)), standingOn(episodes, toDayNumber(day))] as const;
      });
      expect(sinceOf(before, pairs)).toEqual(expected);
      expect(await since(db, filter, before, day)).toEqual(expected);
    }));

  it("the trend passes through the figures of each of its days", () =>
    eachQuestion(async ({ filter, day, found }) => {
      const days = trendDays(day, 8);
      expect(await trend(db, filter, days)).toEqual(days.map((d) => oracleTrendPoint(found, d)));
    }));

  it("units, categories and cells each sum to the total, and each row is the oracle's", () =>
    eachQuestion(async ({ world, filter, day, found }) => {
      const [units, categories, cells] = await Promise.all([
        unitRows(db, filter, day),
        categoryRows(db, filter, day),
        heatCells(db, filter, day),
      ]);
      const total = pooled(found, day);
      expect(sum(units)).toEqual(total);
      expect(sum(categories)).toEqual(total);
      for (const { unitId, total, declared, verified, overdue } of units)
        expect({ total, declared, verified, overdue }).toEqual(
          pooled(
            found.filter((f) => f.unitId === unitId),
            day,
          ),
        );
      for (const { code, ...row } of categories)
        expect(row).toEqual(
          pooled(
            found.filter((f) => f.category === code),
            day,
          ),
        );
      for (const { unitId, code, ...cell } of cells) {
        const { declared: _, ...row } = pooled(
          found.filter((f) => f.unitId === unitId && f.category === code),
          day,
        );
        expect(cell).toEqual(row);
      }
      expect(cells.reduce((n, c) => n + c.total, 0)).toBe(total.total);
      expectInspectedUnits(world, filter, units);
    }));

  it("the longest overdue come in the order of their lateness, and none is missing", () =>
    eachQuestion(async ({ filter, day, found }) => {
      const rows = await longestOverdue(db, filter, day, 1_000);
      const late = found.flatMap((f) => {
        const s = standingOn(episodesOf(f), toDayNumber(day));
        return s?.overdue ? [{ finding: f.id, days: s.daysLate, byTurn: s.lateByReturn }] : [];
      });
      expect(rows.map((r) => r.days)).toEqual(late.map((l) => l.days).sort((a, b) => b - a));
      const rowOf = new Map(rows.map((r) => [r.finding, r]));
      for (const { finding, days, byTurn } of late) {
        const row = rowOf.get(finding);
        expect([row?.days, row?.lateBy !== "DUE", row?.lateSince]).toEqual([days, byTurn, addDays(day, 1 - days)]);
      }
      expect((await longestOverdue(db, filter, day, 2)).map((r) => r.finding)).toEqual(rows.slice(0, 2).map((r) => r.finding));
    }));

  it("all worlds together are the sum of each", async () => {
    const day = fromDayNumber(FIRST_DAY + 200);
    const all = await figures(db, { within: "all" }, day);
    expect(all).toEqual(worlds.map((w) => oracleFigures(w.findings, day, rules)).reduce(addFigures, noFigures()));
    expect(all.total).toBeGreaterThan(1_000);
  });
});

function sum(rows: readonly PooledRow[]): PooledRow {
  const of = (key: keyof PooledRow) => rows.reduce((n, r) => n + r[key], 0);
  return { total: of("total"), declared: of("declared"), verified: of("verified"), overdue: of("overdue") };
}

/** Without a filter by content, every inspected unit is listed, with findings or not; one known by its bulletin alone is marked. */
function expectInspectedUnits(
  world: StoredWorld,
  filter: (typeof questions)[number]["filter"],
  units: Awaited<ReturnType<typeof unitRows>>,
): void {
  if (filter.categories?.length || filter.classes?.length) return;
  const inspected = world.inspections.filter((i) => matches({ ...i, category: "Z0", termClass: null, leader: null }, filter));
  expect(new Set(units.map((u) => u.unitId))).toEqual(new Set(inspected.map((i) => i.unitId)));
  for (const u of units) {
    const own = inspected.filter((i) => i.unitId === u.unitId);
    const ledger = world.findings.some((f) => own.some((i) => f.id.startsWith(`${i.id}-`)));
    expect(u.bulletinOnly).toBe(!ledger && own.some((i) => i.bulletin));
  }
}
