import { describe, expect, it } from "vitest";
import { episodesOf } from "./episodes.ts";
import type { EventType, FindingEvent } from "./finding.ts";
import { lifeLineOf } from "./life-line.ts";
import { day } from "./local-date.ts";

const events = (...lines: [EventType, string, string?][]): FindingEvent[] =>
  lines.map(([type, on, due], i) => ({
    seq: i + 1,
    type,
    effectiveOn: day(on),
    inferred: false,
    newDueOn: due ? day(due) : null,
    voids: null,
    reason: null,
  }));

describe("the life line", () => {
  it("turns late the day after the due date, and ends lateness with an extension or a declaration", () => {
    const history = {
      termClass: null,
      originalDueOn: day("2026-03-10"),
      events: events(
        ["REGISTERED", "2026-03-01"],
        ["STARTED", "2026-03-05"],
        ["EXTENDED", "2026-03-20", "2026-04-01"],
        ["COMPLETED", "2026-04-05"],
      ),
    };
    expect(lifeLineOf(episodesOf(history), day("2026-04-06"))).toEqual([
      { from: "2026-03-01", to: "2026-03-05", state: "NOT_STARTED", overdue: false },
      { from: "2026-03-05", to: "2026-03-11", state: "IN_PROGRESS", overdue: false },
      { from: "2026-03-11", to: "2026-03-20", state: "IN_PROGRESS", overdue: true },
      { from: "2026-03-20", to: "2026-04-02", state: "IN_PROGRESS", overdue: false },
      { from: "2026-04-02", to: "2026-04-05", state: "IN_PROGRESS", overdue: true },
      { from: "2026-04-05", to: "2026-04-07", state: "COMPLETED", overdue: false },
    ]);
  });

  it("shows nothing that takes effect after the day", () => {
    const history = { termClass: null, originalDueOn: null, events: events(["REGISTERED", "2026-03-01"], ["CLOSED", "2026-05-01"]) };
    expect(lifeLineOf(episodesOf(history), day("2026-03-31"))).toEqual([
      { from: "2026-03-01", to: "2026-04-01", state: "NOT_STARTED", overdue: false },
    ]);
  });
});
