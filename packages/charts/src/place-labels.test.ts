import { expect, test } from "vitest";
import { placeLabels, roomyTicks, textWidth } from "./place-labels.ts";

test("labels stay inside the drawing and never touch in one lane", () => {
  const placed = placeLabels(
    [0, 40, 300, 395].map((at) => ({ at, width: 80 })),
    400,
    2,
  );
  expect(placed).toEqual([
    { lane: 1, left: 0 },
    { lane: 0, left: 0 },
    { lane: 1, left: 260 },
    { lane: 0, left: 320 },
  ]);
});
test("without room a label is left out, and its mark stays", () => {
  expect(
    placeLabels(
      [
        { at: 50, width: 80 },
        { at: 50, width: 80 },
      ],
      400,
      1,
    ).map((p) => p.lane),
  ).toEqual([0, null]);
});
test("of two that collide the one whose tick would run through the other's words stands nearer to the line", () => {
  const placed = placeLabels(
    [
      { at: 0, width: 80 },
      { at: 50, width: 80 },
    ],
    400,
    2,
  );
  expect(placed).toEqual([
    { lane: 1, left: 0 },
    { lane: 0, left: 10 },
  ]);
});
test("a Chinese character is counted as wide as two Latin ones", () => {
  expect(textWidth("反馈", 13)).toBeCloseTo(textWidth("abcd", 13));
});

test("of ticks too near for their words the last is named, and then those that have room before it", () => {
  const ticks = [0, 20, 40, 60, 80].map((at) => ({ at, width: 30 }));
  expect(roomyTicks(ticks)).toEqual([80, 40, 0]);
  expect(roomyTicks(ticks.map((tick) => ({ ...tick, width: 20 })))).toEqual([80, 60, 40, 20, 0]);
  expect(roomyTicks([])).toEqual([]);
});
