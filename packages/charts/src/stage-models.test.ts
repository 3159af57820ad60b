import { addDays, day } from "@rectify/domain/local-date";
import type { HeatCell, Since, UnitRow } from "@rectify/domain/overview";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stageHeat } from "./stage-heat.ts";
import { stageLines } from "./stage-lines.ts";
import { stageWaterfall } from "./stage-waterfall.ts";
import { trendModel } from "./trend-model.ts";

const counts = fc.nat({ max: 500 });

describe("plan against fact on the wall", () => {
  const box = { width: 110, top: 2, height: 48, barsTop: 56, barsHeight: 12, barWidth: 4 };
  const room = { gap: 11, from: 5, to: 50 };
  const from = day("2026-01-04");

  test("stays in its box, keeps its labels apart and in the order of the lines", () => {
    const point = fc.record({ total: counts, planned: counts, declared: counts, verified: counts, overdue: counts });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), (points) => {
        const drawn = stageLines(trendModel(points.map((p, i) => ({ ...p, day: addDays(from, 7 * i) }))), box, room);
        for (const bar of drawn.bars) {
          expect(bar.y).toBeGreaterThanOrEqual(box.barsTop - 0.001);
          expect(bar.x).toBeGreaterThanOrEqual(-0.001);
          expect(bar.x + bar.width).toBeLessThanOrEqual(box.width + 0.001);
        }
        for (const { y } of drawn.grid) expect(y).toBeGreaterThanOrEqual(box.top - 0.001);
        drawn.ends.slice(1).forEach((end, i) => {
          expect(end.labelY - (drawn.ends[i]?.labelY ?? 0)).toBeGreaterThanOrEqual(room.gap - 0.01);
        });
        for (const { labelY } of drawn.ends) expect(labelY).toBeLessThanOrEqual(room.to + 0.01);
      }),
    );
  });
  test("its scale ends at the whole, and no round number is printed over it", () => {
    const flat = { day: from, total: 715, planned: 513, declared: 494, verified: 388, overdue: 58 };
    const { grid, ends } = stageLines(trendModel([{ ...flat, day: addDays(from, -7) }, flat]), box, room);
    expect(grid.map(({ value }) => value)).toEqual([0, 200, 400, 600, 715]);
    expect(ends.map(({ line, value }) => [line, value])).toEqual([
      ["planned", 513],
      ["declared", 494],
      ["verified", 388],
    ]);
  });
  test("a long holiday is a band from its first to its last day as far as the lines go, its word where no line is", () => {
    const at = (weeks: number, verified: number) => ({
      ...{ day: addDays(from, 7 * weeks), total: 100, planned: 90, declared: verified, verified, overdue: 0 },
    });
    const days = (first: number, last: number) => ({ from: addDays(from, first), to: addDays(from, last) });
    const model = trendModel([at(0, 0), at(1, 5), at(2, 60), at(3, 70)]);
    const { bands } = stageLines(model, box, room, [days(-20, -10), days(-3, 4), days(15, 30), days(22, 30)]);
    expect(bands.map(({ from: first, low }) => [first, low])).toEqual([
      [addDays(from, -3), false],
      [addDays(from, 15), true],
    ]);
    for (const { x, width } of bands) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(box.width);
      expect(width).toBeGreaterThan(0);
    }
  });
  test("of a board without findings is empty", () => {
    const { planned, waiting, bars } = stageLines(trendModel([]), box, room);
    expect([planned, waiting, bars.length]).toEqual(["", "", 0]);
  });
});

describe("the map of the overdue on the wall", () => {
  test("adds up: rows, the rest and the sum, by unit and by aspect", () => {
    const cell = fc.record({
      unitId: fc.integer({ min: 1, max: 30 }),
      code: fc.constantFrom("A1", "A6", "B4", "C3", "D1", "Z0"),
      total: fc.constant(9),
      verified: fc.constant(0),
      overdue: fc.nat({ max: 4 }),
    });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 80 }), (drawn) => {
        const heat: HeatCell[] = [...new Map(drawn.map((c) => [`${c.unitId} ${c.code}`, c])).values()];
        const sum = (cells: readonly HeatCell[]) => cells.reduce((whole, c) => whole + c.overdue, 0);
        const units = [...new Set(heat.map((c) => c.unitId))].map((unitId): UnitRow => {
          const own = heat.filter((c) => c.unitId === unitId);
          return { unitId, unit: "", fullName: "", rank: 1, apart: null, total: 9, declared: 0, verified: 0, overdue: sum(own) };
        });
        const map = stageHeat(heat, units, 8);
        map.columns.forEach((column, i) => {
          const shown = map.rows.reduce((whole, row) => whole + (row.cells[i]?.overdue ?? 0), 0);
          expect(shown + column.rest).toBe(column.overdue);
        });
        expect(map.rows.reduce((whole, row) => whole + row.unit.overdue, 0) + map.restOverdue).toBe(map.overdue);
        expect(map.columns.reduce((whole, column) => whole + column.overdue, 0)).toBe(sum(heat));
        expect(map.rows.length + map.restUnits).toBe(units.length);
      }),
    );
  });
});

describe("the columns since the comparison day", () => {
  const zero = {
    declared: 0,
    extended: 0,
    cancelledOverdue: 0,
    staged: 0,
    fellDue: 0,
    returnedOrReopened: 0,
    overdueBefore: 0,
    overdueAfter: 0,
  };
  const sinceOf = (openBefore: number, added: number, reopened: number, closed: number, cancelled: number): Since => ({
    ...zero,
    from: day("2026-03-02"),
    openBefore,
    new: added,
    reopened,
    closed,
    cancelled,
    openAfter: openBefore + added + reopened - closed - cancelled,
  });

  test("each begins where the one before ended, and the last stands where the changes lead", () => {
    fc.assert(
      fc.property(counts, counts, counts, counts, counts, (before, added, reopened, closed, cancelled) => {
        const since = sinceOf(before + closed + cancelled, added, reopened, closed, cancelled);
        const steps = stageWaterfall(since);
        expect(steps.slice(0, -1).reduce((sum, { value }) => sum + value, 0)).toBe(since.openAfter);
        steps.slice(1, -1).forEach(({ low, high }, i) => {
          expect([low, high]).toContain(steps[i]?.join);
        });
        expect(steps.at(-1)?.high).toBeCloseTo(steps.at(-2)?.join ?? -1, 9);
        for (const { low, high } of steps) expect([low >= 0, high <= 1]).toEqual([true, true]);
      }),
    );
  });
  test("says 372 + 5 + 3 − 52 − 1 = 327", () => {
    expect(stageWaterfall(sinceOf(372, 5, 3, 52, 1)).map(({ value }) => value)).toEqual([372, 5, 3, -52, -1, 327]);
  });
});
