import { describe, expect, it } from "vitest";
import { day, weekday } from "./local-date.ts";
import { addWorkingDays, periodsAfter } from "./periods.ts";

const weekdays = (d: ReturnType<typeof day>) => weekday(d) < 6;

describe("periods after the feedback", () => {
  it("counts working days from the day after the feedback", () => {
    expect(addWorkingDays(day("2026-03-19"), 1, weekdays)).toBe("2026-03-20");
    expect(addWorkingDays(day("2026-03-20"), 1, weekdays)).toBe("2026-03-23");
    expect(addWorkingDays(day("2026-03-19"), 15, weekdays)).toBe("2026-04-09");
  });
  it("a holiday is no working day", () => {
    expect(addWorkingDays(day("2026-03-19"), 1, (d) => weekdays(d) && d !== "2026-03-20")).toBe("2026-03-23");
  });
  it("the concentrated period ends three months on, on an existing day", () => {
    expect(periodsAfter(day("2025-11-30"), weekdays)).toMatchObject({ concentratedUntil: "2026-02-28", reportDueOn: "2026-02-28" });
  });
  it("nothing follows from a feedback day that is not stated", () => {
    expect(periodsAfter(null, weekdays)).toEqual({ planDueOn: null, concentratedUntil: null, reportDueOn: null });
  });
});
