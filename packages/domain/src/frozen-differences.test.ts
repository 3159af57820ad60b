import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noFigures } from "./figures.ts";
import { frozenDifferences } from "./frozen-differences.ts";
import { day } from "./local-date.ts";
import type { FindingRow, Overview, UnitRow } from "./overview.ts";

const unit = (unitId: number, more: Partial<UnitRow> = {}): UnitRow => ({
  unit: `单位${unitId}`,
  unitId,
  fullName: `单位${unitId}`,
  rank: unitId,
  apart: null,
  total: 10,
  declared: 5,
  verified: 3,
  overdue: 1,
  ...more,
});
const since = {
  from: day("2026-03-12"),
  openBefore: 10,
  new: 0,
  reopened: 0,
  closed: 0,
  cancelled: 0,
  openAfter: 10,
  overdueBefore: 2,
  fellDue: 0,
  returnedOrReopened: 0,
  declared: 0,
  extended: 0,
  cancelledOverdue: 0,
  staged: 0,
  overdueAfter: 2,
};
const rules = { firstWarningDays: 20, secondWarningDays: 10, awaitingLongDays: 30 };
const world = (more: Partial<Overview> = {}): Overview => ({
  ...noFigures(),
  total: 20,
  asOf: day("2026-03-19"),
  rules,
  before: noFigures(),
  rulesBefore: rules,
  units: [unit(1), unit(2)],
  categories: [{ code: "B4", total: 20, declared: 10, verified: 6, overdue: 2 }],
  heat: [{ unitId: 1, code: "B4", total: 10, verified: 3, overdue: 1 }],
  trend: [{ day: day("2026-03-19"), total: 20, planned: 10, declared: 10, verified: 6, overdue: 2 }],
  roundStarts: [],
  longestOverdue: [],
  since,
  ...more,
});
const late = (finding: string, daysLate: number) => ({ finding, unit: "单位1", text: "问题", daysLate }) as FindingRow;

describe("what a day gives now beside what was shown", () => {
  it("is nothing while nothing changed", () => {
    const shown = { overview: world(), overdue: [late("1-1", 3)] };
    expect(frozenDifferences(shown, structuredClone(shown))).toEqual([]);
  });

  it("names each changed figure with both values, in nested counts too", () => {
    const now = world({ overdue: 3, ageing: { ...noFigures().ageing, "1-7": 3 }, since: { ...since, fellDue: 1, overdueAfter: 3 } });
    expect(frozenDifferences({ overview: world(), overdue: [] }, { overview: now, overdue: [] })).toEqual([
      { of: "figure", figure: "overdue", before: 0, now: 3 },
      { of: "figure", figure: "ageing.1-7", before: 0, now: 3 },
      { of: "since", figure: "fellDue", before: 0, now: 1 },
      { of: "since", figure: "overdueAfter", before: 2, now: 3 },
    ]);
  });

  it("names what came and what went, as null on the other side", () => {
    const now = world({ units: [unit(1), unit(3, { rank: null })], heat: [] });
    const found = frozenDifferences({ overview: world(), overdue: [late("1-1", 3)] }, { overview: now, overdue: [late("1-2", 5)] });
    expect(found).toContainEqual({ of: "unit", unitId: 2, unit: "单位2", figure: "total", before: 10, now: null });
    expect(found).toContainEqual({ of: "unit", unitId: 3, unit: "单位3", figure: "overdue", before: null, now: 1 });
    expect(found).toContainEqual({ of: "heat", unitId: 1, code: "B4", figure: "total", before: 10, now: null });
    expect(found.filter((d) => d.of === "overdue")).toEqual([
      { of: "overdue", finding: "1-1", unit: "单位1", text: "问题", before: 3, now: null },
      { of: "overdue", finding: "1-2", unit: "单位1", text: "问题", before: null, now: 5 },
    ]);
  });

  it("is the same list with sides exchanged, whatever changed", () => {
    const counts = fc.record({ total: fc.nat(9), declared: fc.nat(9), verified: fc.nat(9), overdue: fc.nat(9) });
    const worlds = fc
      .record({ figures: counts, units: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 5 }), counts), { selector: ([id]) => id }) })
      .map(({ figures, units }) => world({ total: figures.total, overdue: figures.overdue, units: units.map(([id, c]) => unit(id, c)) }));
    const lists = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 9 })), { selector: ([no]) => no });
    const sides = fc.record({ overview: worlds, overdue: lists.map((l) => l.map(([no, days]) => late(`1-${no}`, days))) });
    const key = (d: object) => JSON.stringify(d);
    fc.assert(
      fc.property(sides, sides, (a, b) => {
        const there = frozenDifferences(a, b).map((d) => key({ ...d, before: d.before, now: d.now }));
        const back = frozenDifferences(b, a).map((d) => key({ ...d, before: d.now, now: d.before }));
        expect(back.sort()).toEqual(there.sort());
      }),
    );
  });
});
