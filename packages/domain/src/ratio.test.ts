import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addRatios, compareRatios, formatRate, rateChangeTenths, rateTenths } from "./ratio.ts";

const ratio = fc.tuple(fc.nat(5000), fc.nat(5000)).map(([a, b]) => ({ done: Math.min(a, b), total: Math.max(a, b) }));

describe("rates", () => {
  it("shows 100% only when all is done and 0.0% only when nothing is", () => {
    fc.assert(
      fc.property(ratio, (r) => {
        const shown = rateTenths(r);
        if (r.total === 0) expect(shown).toBeNull();
        else {
          expect(shown === 1000).toBe(r.done === r.total);
          expect(shown === 0).toBe(r.done === 0);
        }
      }),
    );
  });
  it("rounds toward not finished", () => {
    expect(formatRate({ done: 1999, total: 2000 })).toBe("99.9%");
    expect(formatRate({ done: 1, total: 5000 })).toBe("0.1%");
    expect(formatRate({ done: 490, total: 697 })).toBe("70.3%");
    expect(formatRate({ done: 3, total: 3 })).toBe("100%");
    expect(formatRate({ done: 0, total: 7 })).toBe("0.0%");
    expect(formatRate({ done: 0, total: 0 })).toBe("—");
  });
  it("a change is the difference of the two shown rates", () => {
    expect(rateChangeTenths({ done: 490, total: 697 }, { done: 475, total: 687 })).toBe(703 - 691);
    expect(rateChangeTenths({ done: 1, total: 2 }, { done: 0, total: 0 })).toBeNull();
  });
  it("pools by adding halves, and compares exactly", () => {
    expect(addRatios({ done: 1, total: 2 }, { done: 0, total: 8 })).toEqual({ done: 1, total: 10 });
    expect(compareRatios({ done: 1, total: 3 }, { done: 333, total: 1000 })).toBeGreaterThan(0);
    expect(compareRatios({ done: 2, total: 4 }, { done: 1, total: 2 })).toBe(0);
  });
});
