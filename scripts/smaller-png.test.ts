import { expect, test } from "vitest";
import { plainRows } from "./smaller-png.ts";

const WIDTH = 3;
const PIXEL = 3;
const ROWS = [
  [10, 20, 30, 11, 21, 31, 200, 0, 255],
  [10, 20, 30, 12, 22, 32, 7, 9, 250],
  [1, 2, 3, 255, 254, 253, 9, 9, 9],
  [90, 80, 70, 60, 50, 40, 30, 20, 10],
  [91, 82, 73, 64, 55, 46, 37, 28, 19],
];

/** Stores row `filter` as the PNG standard says for filter `filter`. */
function filtered(): Buffer {
  const at = (y: number, i: number) => (y < 0 || i < 0 ? 0 : (ROWS[y]?.[i] ?? 0));
  const paeth = (a: number, b: number, c: number) => {
    const near = [a, b, c].map((x) => Math.abs(a + b - c - x));
    return [a, b, c][near.indexOf(Math.min(...near))] ?? 0;
  };
  const bytes = ROWS.flatMap((row, y) => [
    y,
    ...row.map((value, i) => {
      const [a, b, c] = [at(y, i - PIXEL), at(y - 1, i), at(y - 1, i - PIXEL)];
      const guess = [0, a, b, (a + b) >> 1, paeth(a, b, c)][y] ?? 0;
      return (value - guess) & 255;
    }),
  ]);
  return Buffer.from(bytes);
}

test("every filter of a PNG row gives back the pixels it stored", () => {
  expect([...plainRows(filtered(), WIDTH * PIXEL, PIXEL)]).toEqual(ROWS.flatMap((row) => [0, ...row]));
});
