import { expect, test } from "vitest";
import { readShown } from "./shown-cell.ts";

test("counts, changes, rates and days become numbers and days as they are shown", () => {
  expect(["46", "+8", "−3", "-3", "+1.2", "70.3%", "100%", "0.1%", "2026-03-19"].map((text) => readShown(text))).toEqual([
    { kind: "count", value: 46 },
    { kind: "change", value: 8 },
    { kind: "change", value: -3 },
    { kind: "change", value: -3 },
    { kind: "change", value: 1.2 },
    { kind: "rate", value: 0.703 },
    { kind: "rate", value: 1 },
    { kind: "rate", value: 0.001 },
    { kind: "day", value: "2026-03-19" },
  ]);
});
test("what is no amount stays as it is written", () => {
  for (const text of ["", "—", "007", "12345678901234567890", "8/26", "2026-02-30", "200 天", "=1+1", "1e5"])
    expect(readShown(text)).toEqual({ kind: "text", value: text });
});
