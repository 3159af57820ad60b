import fc from "fast-check";
import { expect, it } from "vitest";
import { compareDefault } from "./compare-day.ts";
import { addDays, day } from "./local-date.ts";

const days = fc.integer({ min: 0, max: 400 }).map((n) => addDays(day("2025-09-01"), n));

it("a board is compared with the last meeting before its day, and with seven days earlier where there is none", () => {
  expect(compareDefault(day("2026-03-19"), [])).toBe("2026-03-12");
  expect(compareDefault(day("2026-03-19"), [day("2026-03-19"), day("2026-03-05"), day("2026-02-26")])).toBe("2026-03-05");
  fc.assert(
    fc.property(days, fc.array(days), (asOf, held) => {
      const chosen = compareDefault(asOf, held);
      expect(chosen < asOf).toBe(true);
      if (held.includes(chosen)) expect(held.some((d) => d > chosen && d < asOf)).toBe(false);
      else expect(held.some((d) => d < asOf)).toBe(false);
    }),
  );
});
