import type { InspectionFacts, TimelineEntry } from "@rectify/domain/board";
import { day } from "@rectify/domain/local-date";
import { describe, expect, test } from "vitest";
import { unitMarks } from "./unit-marks.ts";

const inspection = (change: Partial<InspectionFacts> = {}): InspectionFacts => ({
  inspectionId: 1,
  round: "第三轮",
  roundId: 1,
  group: null,
  onSite: { from: null, to: null },
  feedbackOn: day("2026-02-04"),
  concentratedUntil: day("2026-05-04"),
  planDueOn: day("2026-03-03"),
  reportDueOn: day("2026-05-04"),
  firstResponsiblePerson: null,
  ...change,
});
const extended = (on: string, findings = 1): TimelineEntry => ({
  day: day(on),
  kind: "EXTENDED",
  findings: Array.from({ length: findings }, (_, i) => ({ finding: `1-${i + 1}`, text: "" })),
  reason: null,
  inferred: false,
});
const marks = (change: Partial<Parameters<typeof unitMarks>[0]>) =>
  unitMarks({ inspections: [inspection()], bulletins: [], timeline: [], ...change });

describe("the dates in a unit's trend", () => {
  test("are those of its inspection and its extensions, in the order of their days", () => {
    expect(marks({ timeline: [extended("2026-04-30", 2), extended("2026-04-30")] })).toEqual([
      { day: "2026-02-04", marks: [{ kind: "feedback", round: null }] },
      { day: "2026-03-03", marks: [{ kind: "planDue" }] },
      { day: "2026-04-30", marks: [{ kind: "extended", count: 3 }] },
      { day: "2026-05-04", marks: [{ kind: "concentrated" }] },
    ]);
  });
  test("leave out a date that is not stated, and extensions that are many", () => {
    const many = ["01", "02", "03", "04"].map((d) => extended(`2026-04-${d}`));
    expect(marks({ inspections: [inspection({ planDueOn: null, concentratedUntil: null })], timeline: many })).toHaveLength(1);
  });
  test("name the rounds of a unit that was inspected more than once", () => {
    const earlier = inspection({ round: "第一轮", feedbackOn: day("2024-02-04") });
    expect(marks({ inspections: [inspection(), earlier] }).map((m) => m.marks)).toEqual([
      [{ kind: "feedback", round: "第一轮" }],
      [{ kind: "feedback", round: "第三轮" }],
    ]);
  });
});
