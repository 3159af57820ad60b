import fc from "fast-check";
import { expect, test } from "vitest";
import { rotate, START, type Timetable } from "./rotation.ts";
import { type WallOrder, wallOrderSchema } from "./wall-state.ts";

const order: fc.Arbitrary<WallOrder> = fc.oneof(
  fc.record({ type: fc.constantFrom("next", "previous", "nextScene", "previousScene", "home", "back") }),
  fc.record({ type: fc.constant("pause" as const), to: fc.boolean() }),
  fc.record({ type: fc.constant("jump" as const), scene: fc.nat(99) }),
  fc.record({
    type: fc.constant("drill" as const),
    into: fc.record({ kind: fc.constant("unit" as const), unitId: fc.integer({ min: 1 }) }),
  }),
);

test("orders from outside keep a wall within its scenes and pages, as keys do, and end what was opened as they do", () => {
  fc.assert(
    fc.property(fc.array(order), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 }), (orders, pages) => {
      const table: Timetable = { pages, pageMs: pages.map(() => 20_000), drillIdleMs: 60_000 };
      let state = START;
      for (const one of orders) {
        const before = state;
        state = rotate(state, wallOrderSchema.parse(one), table);
        expect(state.page).toBeLessThan(pages[state.scene] ?? 0);
        if (one.type === "drill" || one.type === "pause" || one.type === "back")
          expect([state.scene, state.page, state.elapsedMs]).toEqual([before.scene, before.page, before.elapsedMs]);
        else if (state !== before) expect([state.elapsedMs, state.drill]).toEqual([0, null]);
        if (one.type === "pause") expect(state.paused).toBe(one.to);
      }
    }),
  );
});

test("the clock, a touch, and a pause that does not say which are nobody's orders", () => {
  for (const wrong of [{ type: "tick", byMs: 1000 }, { type: "touch" }, { type: "pause" }, { type: "next", more: 1 }])
    expect(wallOrderSchema.safeParse(wrong).success).toBe(false);
});
