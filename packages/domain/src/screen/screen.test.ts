import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FitRule, fitText, widthInEm } from "./fit-text.ts";
import { freshnessAt } from "./freshness.ts";
import { pagesOf, ROTATED_PAGES } from "./pages.ts";
import { type Rotation, type RotationAction, rotate, START, type Timetable } from "./rotation.ts";
import { BOARD_SCENES, scenesOf } from "./scenes.ts";
import { presetFor, viewingOf } from "./viewing.ts";

describe("the scenes", () => {
  test("come by their numbers in the order asked for, each once; without any, all that need no meeting", () => {
    expect(scenesOf("4,1,4,9")).toEqual(["overdue", "overview", "decisions"]);
    for (const none of [undefined, "", "0,10,99,x"]) expect(scenesOf(none)).toEqual(BOARD_SCENES);
  });
});

describe("pages", () => {
  test("hold every row once and in order, are alike, and never leave one row alone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 3, max: 20 }), (count, most) => {
        const rows = Array.from({ length: count }, (_, i) => i);
        const pages = pagesOf(rows, most);
        const sizes = pages.map((page) => page.length);
        expect(pages.flat()).toEqual(rows);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(most);
        if (pages.length > 1) expect(Math.min(...sizes)).toBeGreaterThan(1);
      }),
    );
  });
  test("33 rows of at most 11 make 11, 11, 11; 58 of at most 7 make nine of 7 or 6", () => {
    const sizes = (count: number, most: number) => pagesOf(new Array<null>(count).fill(null), most).map((page) => page.length);
    expect(sizes(33, 11)).toEqual([11, 11, 11]);
    expect(new Set(sizes(58, 7))).toEqual(new Set([7, 6]));
    expect(sizes(58, 7)).toHaveLength(9);
    expect(sizes(0, 7)).toEqual([0]);
  });
});

describe("a name", () => {
  const rule: FitRule = { width: 53, base: 3.8, oneLine: 2.75, floor: 2.6 };
  const names = fc.string({ unit: fc.constantFrom("区", "党", "组", "局", "、", "（", "）", "A", "b"), minLength: 1, maxLength: 40 });

  test("is never cut, never wider than its column, never below its smallest size, at any length up to 40", () => {
    fc.assert(
      fc.property(names, (name) => {
        const { size, lines } = fitText(name, rule);
        expect(lines.join("")).toBe(name);
        for (const line of lines) expect(widthInEm(line) * size).toBeLessThanOrEqual(rule.width);
        expect(size).toBeGreaterThanOrEqual(2.4);
        if (widthInEm(name) * rule.base <= rule.width) expect(lines).toHaveLength(1);
      }),
    );
  });
  test("breaks at its parts where that leaves both lines large enough", () => {
    const long = "丰泽区人民政府政务服务和大数据管理局党组（区行政审批局党组、区公共资源交易中心）";
    expect(fitText(long, rule)).toEqual({
      size: 2.65,
      lines: ["丰泽区人民政府政务服务和大数据管理局党组", "（区行政审批局党组、区公共资源交易中心）"],
    });
  });
  test("stays on one line, smaller, before it is broken", () => {
    const { size, lines } = fitText("区国有资产投资运营集团有限公司党委", rule);
    expect([lines.length, size < 3.8, size >= 2.75]).toEqual([1, true, true]);
  });
  test("never parts a number from the word it counts", () => {
    for (let width = 12; width < 60; width++)
      for (const line of fitText("8 个单位占逾期的七成多，共 33 个", { ...rule, width }).lines) expect(line).not.toMatch(/\d$/);
  });
  test("in Latin letters breaks between words", () => {
    expect(fitText("Administration for Market Regulation and Public Resource Trading Centre", { ...rule, width: 60 }).lines).toHaveLength(
      2,
    );
    expect(fitText("Administration for Market Regulation and Public Resource Trading Centre", rule).lines[0]).toMatch(/\w$/);
  });
});

test("rooms deeper than six screen heights get larger words and fewer rows", () => {
  expect([3, 4, 6, 6.1, 8].map(presetFor)).toEqual(["mid", "mid", "mid", "far", "far"]);
  const [mid, far] = [viewingOf("mid"), viewingOf("far")];
  expect(far.label / mid.label).toBeCloseTo(far.k, 2);
  expect([mid.note, far.note].every((size) => size >= 2.5)).toBe(true);
});

describe("what is said of the data's age", () => {
  const at = (ageMs: number, more: { connected?: boolean; backMs?: number | null } = {}) =>
    freshnessAt({ nowMs: 10_000_000, dataMs: 10_000_000 - ageMs, intervalMs: 60_000, connected: true, backMs: null, ...more });
  test("is nothing for two intervals, then how long, then on the whole strip after five", () => {
    expect([0, 119_999, 120_000, 299_999, 300_000].map((age) => at(age).kind)).toEqual(["fresh", "fresh", "late", "late", "lost"]);
    expect(at(27 * 60_000)).toEqual({ kind: "lost", minutes: 27 });
  });
  test("a cut line is named at once, and yields to the strip when the data is lost", () => {
    expect(at(1000, { connected: false }).kind).toBe("reconnecting");
    expect(at(400_000, { connected: false }).kind).toBe("lost");
  });
  test("coming back is said for five seconds", () => {
    expect(at(0, { backMs: 9_995_001 }).kind).toBe("back");
    expect(at(0, { backMs: 9_995_000 }).kind).toBe("fresh");
  });
});

describe("the rotation", () => {
  const table: Timetable = { pages: [1, 1, 4, 9], pageMs: [20_000, 20_000, 20_000, 20_000], drillIdleMs: 60_000 };
  const run = (actions: readonly RotationAction[], from: Rotation = START) => actions.reduce((state, a) => rotate(state, a, table), from);
  const place = ({ scene, page }: Rotation) => [scene, page];
  const full: RotationAction = { type: "tick", byMs: 20_000 };

  test("by itself shows the first three pages of a long list, then goes on, and begins again", () => {
    const places = Array.from({ length: 9 }, (_, i) => place(run(new Array<RotationAction>(i).fill(full))));
    expect(places).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [2, 1],
      [2, 2],
      [3, 0],
      [3, 1],
      [3, 2],
      [0, 0],
    ]);
  });
  test("gives each scene its own time, for each of its pages", () => {
    const own: Timetable = { pages: [1, 2], pageMs: [10_000, 40_000], drillIdleMs: 60_000 };
    const after = (ms: number) =>
      place(Array.from({ length: ms / 5000 }).reduce<Rotation>((state) => rotate(state, { type: "tick", byMs: 5000 }, own), START));
    expect([5000, 10_000, 45_000, 50_000, 85_000, 90_000].map(after)).toEqual([
      [0, 0],
      [1, 0],
      [1, 0],
      [1, 1],
      [1, 1],
      [0, 0],
    ]);
  });
  test("steps by whole scenes from any page, round both ends", () => {
    const inside = run([{ type: "jump", scene: 2 }, { type: "next" }]);
    expect(place(inside)).toEqual([2, 1]);
    expect(place(run([{ type: "nextScene" }], inside))).toEqual([3, 0]);
    expect(place(run([{ type: "nextScene" }, { type: "nextScene" }], inside))).toEqual([0, 0]);
    expect(place(run([{ type: "previousScene" }], inside))).toEqual([1, 0]);
    expect(place(run([{ type: "previousScene" }]))).toEqual([3, 0]);
  });
  test("a pause that is asked for twice stays a pause", () => {
    expect(
      run([
        { type: "pause", to: true },
        { type: "pause", to: true },
      ]).paused,
    ).toBe(true);
    expect(run([{ type: "pause", to: false }]).paused).toBe(false);
  });
  test("keys reach every page, and back is where forward came from", () => {
    let state = START;
    for (let i = 0; i < 15; i++) {
      const on = rotate(state, { type: "next" }, table);
      expect(place(rotate(on, { type: "previous" }, table))).toEqual(place(state));
      state = on;
    }
    expect(place(state)).toEqual([0, 0]);
  });
  test("a pause holds the time, not the keys", () => {
    const paused = run([{ type: "tick", byMs: 5000 }, { type: "pause" }, full, full]);
    expect([paused.elapsedMs, ...place(paused)]).toEqual([5000, 0, 0]);
    expect(place(run([{ type: "next" }], paused))).toEqual([1, 0]);
  });
  test("what was opened holds the scene's time, and after a minute untouched the scene is back as it was left", () => {
    const opened = run([
      { type: "tick", byMs: 7000 },
      { type: "drill", into: { kind: "unit", unitId: 3 } },
    ]);
    const touched = run([{ type: "tick", byMs: 59_000 }, { type: "touch" }, { type: "tick", byMs: 59_000 }], opened);
    expect(touched.drill).toEqual({ kind: "unit", unitId: 3 });
    const back = run([{ type: "tick", byMs: 1000 }], touched);
    expect([back.drill, back.elapsedMs, ...place(back)]).toEqual([null, 7000, 0, 0]);
    expect(run([{ type: "back" }], opened).drill).toBeNull();
  });
  test("a jump to a scene that is not there changes nothing", () => {
    expect(
      place(
        run([
          { type: "jump", scene: 2 },
          { type: "jump", scene: 9 },
        ]),
      ),
    ).toEqual([2, 0]);
    expect(place(run([{ type: "jump", scene: 2 }, { type: "home" }]))).toEqual([0, 0]);
  });
  test("never leaves the pages there are, whatever happens and however the lists change", () => {
    const action = fc.oneof(
      fc.record({ type: fc.constant("tick" as const), byMs: fc.integer({ min: 0, max: 100_000 }) }),
      fc.record({
        type: fc.constantFrom(
          "next" as const,
          "previous" as const,
          "nextScene" as const,
          "previousScene" as const,
          "home" as const,
          "pause" as const,
          "back" as const,
          "touch" as const,
        ),
      }),
      fc.record({ type: fc.constant("jump" as const), scene: fc.integer({ min: -1, max: 9 }) }),
    );
    const pages = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.tuple(action, pages), { maxLength: 60 }), (steps) => {
        let state = START;
        for (const [next, now] of steps) {
          state = rotate(state, next, { ...table, pages: now, pageMs: now.map(() => 20_000) });
          expect(state.scene).toBeLessThan(now.length);
          expect(state.page).toBeLessThan(now[state.scene] ?? 0);
          expect(state.elapsedMs).toBeLessThan(20_000);
        }
      }),
    );
  });
  test("a list of many pages takes no more of the meeting than three", () => {
    expect(ROTATED_PAGES).toBe(3);
  });
});
