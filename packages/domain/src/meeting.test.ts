import { describe, expect, it } from "vitest";
import { day } from "./local-date.ts";
import { decisionFigures, isOpenOn, isOverdueOn, meetingPlanSchema, wallDecisions } from "./meeting.ts";

const decision = (dueOn: string, endedOn: string | null = null) => ({
  heldOn: day("2026-03-12"),
  dueOn: day(dueOn),
  endedOn: endedOn === null ? null : day(endedOn),
});

describe("a decision", () => {
  it("is overdue from the day after it was due, like a finding, until it ends", () => {
    const d = decision("2026-03-19");
    expect(isOverdueOn(d, day("2026-03-19"))).toBe(false);
    expect(isOverdueOn(d, day("2026-03-20"))).toBe(true);
    expect(isOverdueOn({ ...d, endedOn: day("2026-03-20") }, day("2026-03-20"))).toBe(false);
  });

  it("is open from its meeting on, until the day it ended", () => {
    const d = decision("2026-03-19", "2026-03-18");
    expect(["2026-03-11", "2026-03-12", "2026-03-17", "2026-03-18"].map((on) => isOpenOn(d, day(on)))).toEqual([false, true, true, false]);
  });

  it("counts once as open, and as overdue too when it is late", () => {
    const row = {
      id: 1,
      meetingId: 1,
      text: "t",
      owner: "o",
      about: { about: "meeting" as const },
      unit: null,
      version: 1,
      outcome: null,
      note: null,
    };
    const rows = [decision("2026-03-19"), decision("2026-03-25"), decision("2026-03-15", "2026-03-16")].map((d) => ({ ...row, ...d }));
    expect(decisionFigures(rows, day("2026-03-20"))).toEqual({ open: 2, overdue: 1 });
    const ids = rows.map((d, i) => ({ ...d, id: i + 1 }));
    const shown = wallDecisions([...ids, { ...row, ...decision("2026-03-10"), id: 9 }], day("2026-03-20"));
    expect(shown.map((d) => [d.id, d.daysLate])).toEqual([
      [9, 10],
      [1, 1],
      [2, null],
    ]);
  });
});

it("a plan takes rounds and regions, not the filters of a desk", () => {
  const plan = {
    title: "例会",
    heldOn: "2026-03-19",
    asOf: "2026-03-19",
    compareWith: "2026-03-12",
    scenes: [{ scene: "plan" }],
    expected: "",
  };
  expect(meetingPlanSchema.safeParse({ ...plan, filter: { rounds: [1] } }).success).toBe(true);
  expect(meetingPlanSchema.safeParse({ ...plan, filter: { units: [1] } }).success).toBe(false);
});
