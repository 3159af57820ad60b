import { day } from "@rectify/domain/local-date";
import { describe, expect, test } from "vitest";
import { lifeLineModel } from "./life-line-model.ts";

const life = (change: Partial<Parameters<typeof lifeLineModel>[0]> = {}) => ({
  asOf: day("2026-03-19"),
  feedbackOn: day("2025-06-12"),
  originalDueOn: day("2025-09-12"),
  dueOn: day("2025-12-12"),
  lifeLine: [
    { from: day("2025-06-12"), to: day("2025-12-05"), state: "IN_PROGRESS" as const, overdue: false },
    { from: day("2025-12-05"), to: day("2026-01-15"), state: "COMPLETED" as const, overdue: false },
    { from: day("2026-01-15"), to: day("2026-03-20"), state: "IN_PROGRESS" as const, overdue: true },
  ],
  events: [
    { type: "REGISTERED" as const, effectiveOn: day("2025-06-12"), voided: false },
    { type: "COMPLETED" as const, effectiveOn: day("2025-12-05"), voided: false },
    { type: "RETURNED" as const, effectiveOn: day("2026-01-15"), voided: false },
  ],
  ...change,
});

describe("the life line", () => {
  test("has no gap: each bar starts where the one before ends, and the last ends with the as-of day", () => {
    const bars = lifeLineModel(life())?.bars ?? [];
    expect(bars.map((b) => b.days)).toEqual([176, 41, 64]);
    expect(bars[1]?.start).toBeCloseTo((bars[0]?.start ?? 0) + (bars[0]?.width ?? 0));
    expect((bars[2]?.start ?? 0) + (bars[2]?.width ?? 0)).toBeCloseTo(1);
  });
  test("shows the original date only where an extension moved it", () => {
    const kinds = (change = {}) => lifeLineModel(life(change))?.dates.map((d) => d.kinds.join());
    expect(kinds()).toEqual(["FEEDBACK", "ORIGINAL_DUE", "DUE", "AS_OF"]);
    expect(kinds({ originalDueOn: day("2025-12-12") })).toEqual(["FEEDBACK", "DUE", "AS_OF"]);
  });
  test("runs on to a due date that is still ahead", () => {
    const model = lifeLineModel(life({ dueOn: day("2026-06-30") }));
    expect(model?.dates.at(-1)?.kinds).toEqual(["DUE"]);
    expect((model?.bars.at(-1)?.start ?? 0) + (model?.bars.at(-1)?.width ?? 0)).toBeLessThan(0.8);
  });
  test("leaves out what a correction voided, and draws no due date that is not stated", () => {
    const model = lifeLineModel(
      life({ dueOn: null, originalDueOn: null, events: [{ type: "CLOSED", effectiveOn: day("2026-02-01"), voided: true }] }),
    );
    expect(model?.events).toEqual([]);
    expect(model?.dates.map((d) => d.kinds.join())).toEqual(["FEEDBACK", "AS_OF"]);
  });
  test("puts events of one day under one mark", () => {
    const events = [
      { type: "COMPLETED" as const, effectiveOn: day("2026-02-01"), voided: false },
      { type: "CLOSED" as const, effectiveOn: day("2026-02-01"), voided: false },
    ];
    expect(lifeLineModel(life({ events }))?.events.map((e) => e.types)).toEqual([["COMPLETED", "CLOSED"]]);
  });
});
