// Every number opens exactly the list it counts.

import { LIVE_STATES, parseFindingId } from "@rectify/domain/finding";
import type { LocalDate } from "@rectify/domain/local-date";
import type { Figures, Since } from "@rectify/domain/overview";
import { AGEING_BANDS, type ListCondition, MOVEMENTS, type ScopedFilter } from "@rectify/domain/progress-filter";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../database.ts";
import { aFewAtATime } from "../testing/a-few-at-a-time.ts";
import { loadWorlds, matches, type StoredWorld, storeRules } from "../testing/load-worlds.ts";
import { type OracleRule, type OracleStanding, ruleOf, standing } from "../testing/oracle.ts";
import { oracleList } from "../testing/oracle-list.ts";
import { randomCondition, randomFilter, randomRules, randomWorld, twoDays } from "../testing/random-world.ts";
import { testDatabase } from "../testing/test-database.ts";
import { categoryRows } from "./category-rows.ts";
import { figures } from "./figures.ts";
import { FINDING_SORTS, findingPlace, findingsList } from "./findings-list.ts";
import { heatCells } from "./heat-cells.ts";
import type { FindingSort } from "./list-order.ts";
import { since } from "./since.ts";
import { unitRows } from "./unit-rows.ts";

const SEED = 7_113;
let db: Database;
let worlds: StoredWorld[];
let rules: OracleRule[];

beforeAll(async () => {
  db = await testDatabase();
  rules = fc.sample(randomRules, { numRuns: 1, seed: SEED })[0] ?? [];
  await storeRules(db, rules);
  worlds = await loadWorlds(db, fc.sample(randomWorld, { numRuns: 200, seed: SEED }));
});
afterAll(() => db.close());

function question(world: StoredWorld, i: number) {
  const [[filter], [days], conditions] = [
    fc.sample(randomFilter(world.ids), { numRuns: 1, seed: SEED + i }),
    fc.sample(twoDays, { numRuns: 1, seed: SEED + i }),
    fc.sample(randomCondition, { numRuns: 6, seed: SEED + i }),
  ];
  if (!filter || !days) throw new Error("no question");
  return { filter, ...days, conditions };
}

/** Every number of the overview's figures, with the condition that names it. */
function numbersOf(f: Figures, day: LocalDate): [number, ListCondition][] {
  const { second, long } = ruleOf(rules, day);
  return [
    [f.total, {}],
    ...LIVE_STATES.map((s): [number, ListCondition] => [f.states[s], { states: [s] }]),
    [f.cancelled, { states: ["CANCELLED"] }],
    [f.declared.done, { declared: true }],
    [f.declared.total - f.declared.done, { declared: false }],
    [f.verified.done, { states: ["CLOSED"] }],
    [f.overdue, { overdue: true }],
    [f.overdueOriginal, { overdueOriginal: true }],
    [f.dueSoon, { dueSoon: true }],
    [f.dueSoon10, { dueWithin: second }],
    [f.awaitingVerification, { awaiting: true }],
    [f.awaitingOver30, { awaitingOver: long }],
    [f.onTime.done, { onTime: true }],
    [f.onTime.total, { onTimeBase: true }],
    [f.onTime.total - f.onTime.done, { onTimeBase: true, onTime: false }],
    [f.planned, { planned: true }],
    [f.noDueDate, { noDueDate: true }],
    [f.extended, { extended: true }],
    ...AGEING_BANDS.map((b): [number, ListCondition] => [f.ageing[b], { ageing: b }]),
    ...AGEING_BANDS.map((b): [number, ListCondition] => [f.ageingOriginal[b], { ageing: b, overdueOriginal: true }]),
  ];
}

function movementsOf(s: Since): [number, ListCondition][] {
  return [
    ...MOVEMENTS.map((m): [number, ListCondition] => [s[m], { movement: m }]),
    [s.fellDue + s.returnedOrReopened, { movement: "newlyOverdue" }],
  ];
}

describe("under 200 random filters and days", () => {
  it("each number of the overview is the length of the list its condition opens", async () => {
    await aFewAtATime(worlds, async (world, i) => {
      const { filter, before, day } = question(world, i);
      const expectList = async (n: number, condition: ListCondition, scope: ScopedFilter = filter) => {
        const list = await findingsList(db, scope, condition, { asOf: day, compareWith: before });
        expect([list.total, list.rows.length], JSON.stringify({ scope, condition, day, before })).toEqual([n, n]);
      };
      const moved = await since(db, filter, before, day);
      for (const [n, condition] of [...numbersOf(await figures(db, filter, day), day), ...movementsOf(moved)])
        await expectList(n, condition);
      await expectList(moved.openAfter, { open: true });
      for (const u of await unitRows(db, filter, day)) {
        await expectList(u.total, {}, { ...filter, units: [u.unitId] });
        await expectList(u.overdue, { overdue: true }, { ...filter, units: [u.unitId] });
      }
      for (const c of await categoryRows(db, filter, day))
        await expectList(c.verified, { states: ["CLOSED"] }, { ...filter, categories: [c.code] });
      for (const c of await heatCells(db, filter, day))
        await expectList(c.total, {}, { ...filter, units: [c.unitId], categories: [c.code] });
    });
  });

  it("a list holds exactly the findings that meet its conditions, each as it stood on the day", async () => {
    await aFewAtATime(worlds, async (world, i) => {
      const { filter, before, day, conditions } = question(world, i);
      const inScope = world.findings.filter((f) => matches(f, filter));
      for (const condition of conditions) {
        const { rows } = await findingsList(db, filter, condition, { asOf: day, compareWith: before });
        const expected = oracleList(inScope, condition, day, before, rules);
        expect(new Set(rows.map((r) => r.finding)), JSON.stringify({ filter, condition, day, before })).toEqual(new Set(expected));
        expect(rows).toHaveLength(expected.length);
        for (const row of rows) expectStanding(row, inScope, day);
      }
    });
  });

  it("pages of any order follow one another without a gap or a repeat", async () => {
    await aFewAtATime(worlds.slice(0, 60), async (world, i) => {
      const { filter, day } = question(world, i);
      const sort = { by: FINDING_SORTS[i % FINDING_SORTS.length] ?? "urgency", desc: i % 2 === 0 };
      const whole = await findingsList(db, filter, {}, { asOf: day, sort });
      const pages = [];
      for (let offset = 0; offset < whole.total; offset += 3) {
        pages.push(...(await findingsList(db, filter, {}, { asOf: day, sort, limit: 3, offset })).rows);
      }
      expect(pages).toEqual(whole.rows);
    });
  });
});

describe("leafing through a list", () => {
  it("meets each of its findings once, in its order, under random filters, conditions, days and orders", async () => {
    await aFewAtATime(worlds, async (world, i) => {
      const { filter, before, day, conditions } = question(world, i);
      const view = {
        asOf: day,
        compareWith: before,
        sort: { by: FINDING_SORTS[i % FINDING_SORTS.length] ?? "urgency", desc: i % 3 === 0 },
      };
      for (const condition of [{}, ...conditions.slice(0, 2)]) {
        const { rows, total } = await findingsList(db, filter, condition, view);
        const ids = rows.map((r) => r.finding);
        for (const [at, id] of ids.entries()) {
          const key = parseFindingId(id);
          const place = key && (await findingPlace(db, filter, condition, view, key));
          expect(place, JSON.stringify({ filter, condition, ...view })).toEqual({
            place: at + 1,
            total,
            previous: ids[at - 1] ?? null,
            next: ids[at + 1] ?? null,
          });
        }
      }
    });
  });

  it("has no place for a finding that is not in it", async () => {
    const world = worlds.find((w) => w.findings.length > 1) as StoredWorld;
    const { day } = question(world, 1);
    const view = { asOf: day };
    const key = parseFindingId(world.findings[0]?.id ?? "");
    expect(key && (await findingPlace(db, { rounds: world.ids.rounds, within: "all" }, { words: "没有这样的话" }, view, key))).toBeNull();
  });
});

describe("the order of a list", () => {
  it("puts the longest late and the longest waiting first by urgency, and what is not stated last in both directions by due date", async () => {
    const rounds = worlds.flatMap((w) => w.ids.rounds).slice(0, 200);
    const asOf = question(worlds[3] as StoredWorld, 3).day;
    const urgent = await findingsList(db, { rounds, within: "all" }, {}, { asOf });
    const late = urgent.rows.map((r) => r.daysLate ?? 0);
    expect(late[0]).toBeGreaterThan(0);
    expect(late).toEqual([...late].sort((a, b) => b - a));
    const waiting = (await findingsList(db, { rounds, within: "all" }, { awaiting: true }, { asOf })).rows.map((r) => r.awaitingDays ?? -1);
    expect(waiting.length).toBeGreaterThan(1);
    expect(waiting).toEqual([...waiting].sort((a, b) => b - a));
    for (const desc of [true, false]) {
      const { rows } = await findingsList(db, { rounds, within: "all" }, {}, { asOf, sort: { by: "dueOn", desc } });
      const due = rows.map((r) => r.dueOn);
      const stated = due.filter((d) => d !== null);
      expect(due.slice(0, stated.length)).toEqual(stated.toSorted((a, b) => (desc ? 1 : -1) * (a < b ? 1 : a > b ? -1 : 0)));
    }
  });

  it("is by the original date in a list by the original date: its lateness, the longest first, and its dates", async () => {
    const rounds = worlds.flatMap((w) => w.ids.rounds).slice(0, 200);
    const asOf = question(worlds[3] as StoredWorld, 3).day;
    const listed = async (sort: FindingSort) =>
      (await findingsList(db, { rounds, within: "all" }, { overdueOriginal: true }, { asOf, sort })).rows;
    for (const by of ["urgency", "daysLate"] as const) {
      const rows = await listed({ by, desc: true });
      const late = rows.map((r) => r.lateOriginal?.daysLate ?? 0);
      expect(Math.min(...late)).toBeGreaterThan(0);
      expect(late).toEqual([...late].sort((a, b) => b - a));
      expect(rows.some((r) => r.daysLate !== r.lateOriginal?.daysLate)).toBe(true);
    }
    const due = (await listed({ by: "dueOn", desc: false })).map((r) => r.originalDueOn);
    expect(due).toEqual(due.toSorted());
  });

  it("refuses a movement without a day to compare with", async () => {
    await expect(findingsList(db, { within: "all" }, { movement: "new" }, { asOf: "2026-01-01" as LocalDate })).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
  });
});

type Row = Awaited<ReturnType<typeof findingsList>>["rows"][number];

/** By the rules: it runs from a return or a reopening where that is its first day. */
const lateness = (daysLate: number, lateSince: LocalDate | null, { turnedOn, turnedBy }: OracleStanding) => ({
  daysLate,
  lateSince,
  lateBy: lateSince === turnedOn ? turnedBy : "DUE",
});

function expectStanding(row: Row, findings: StoredWorld["findings"], day: LocalDate): void {
  const f = findings.find((x) => x.id === row.finding);
  const s = f && standing(f, day);
  expect(s).toBeTruthy();
  if (!s) return;
  expect(row).toMatchObject({
    state: s.state,
    dueOn: s.due,
    originalDueOn: f.originalDueOn,
    overdue: s.overdue,
    ...(s.overdue ? lateness(s.daysLate, s.lateSince, s) : { daysLate: null, lateSince: null, lateBy: null }),
    lateOriginal: s.overdueOriginal ? lateness(s.daysLateOriginal, s.lateSinceOriginal, s) : null,
    daysLeft: s.daysLeft !== null && s.daysLeft <= ruleOf(rules, day).first ? s.daysLeft : null,
    awaitingDays: s.awaitingDays,
    extensions: s.extensions,
    returned: s.returned,
    reopened: s.reopened,
  });
}
