import { expect, test } from "vitest";
import { progressSegments } from "./progress-bar.ts";

test("the parts of a bar sum to its total", () => {
  const parts = progressSegments({ total: 26, declared: 9, verified: 8, overdue: 9 });
  expect(parts).toEqual({ verified: 8, awaiting: 1, overdue: 9, rest: 8 });
});
