import { describe, expect, it } from "vitest";
import { episodesOf } from "./episodes.ts";
import type { EventType, FindingEvent, TermClass } from "./finding.ts";
import { day, toDayNumber } from "./local-date.ts";
import { movementsOf } from "./since.ts";
import { standingOn } from "./standing.ts";

const DUE = day("2026-03-10");

function movements(termClass: TermClass | null, ...later: [EventType, string, string?][]) {
  const lines: [EventType, string, string?][] = [["REGISTERED", "2026-03-01"], ["STARTED", "2026-03-02"], ...later];
  const events: FindingEvent[] = lines.map(([type, on, due], i) => ({
    seq: i + 1,
    type,
    effectiveOn: day(on),
    inferred: false,
    newDueOn: due ? day(due) : null,
    voids: null,
    reason: null,
  }));
  const episodes = episodesOf({ termClass, originalDueOn: DUE, events });
  const on = (d: string) => standingOn(episodes, toDayNumber(day(d)));
  return movementsOf(on("2026-03-15"), on("2026-03-22"));
}

describe("out of overdue", () => {
  it("is by stage completion only for a finding of class SUSTAINED", () => {
    expect(movements("SUSTAINED", ["STAGED", "2026-03-18"])).toEqual(["staged"]);
    expect(movements("TIME_LIMITED", ["STAGED", "2026-03-18"])).toEqual([]);
  });

  it("is by extension when another finding was stage-completed and extended in the same week", () => {
    expect(movements("TIME_LIMITED", ["STAGED", "2026-03-18"], ["EXTENDED", "2026-03-19", "2026-06-30"])).toEqual(["extended"]);
  });

  it("is by declaration when a finding was extended and declared in the same week", () => {
    expect(movements(null, ["EXTENDED", "2026-03-18", "2026-06-30"], ["COMPLETED", "2026-03-19"])).toEqual(["declared"]);
  });
});

describe("into overdue", () => {
  it("is by return when lateness starts with the return, although the due date passed before", () => {
    expect(movements(null, ["COMPLETED", "2026-03-09"], ["RETURNED", "2026-03-20"])).toEqual(["returnedOrReopened"]);
  });

  it("is the same by a reopening, which counts as reopened too", () => {
    expect(movements(null, ["CLOSED", "2026-03-09"], ["REOPENED", "2026-03-20"])).toEqual(["reopened", "returnedOrReopened"]);
  });
});
