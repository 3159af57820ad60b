import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FindingEvent } from "../finding.ts";
import { dueOn, standingEvents, stateOn } from "../history.ts";
import { addDays, day, type LocalDate } from "../local-date.ts";
import { type EventInput, planEvents } from "./plan-events.ts";

const blank: EventInput["row"] = {
  state: null,
  startedOn: null,
  completedOn: null,
  closedOn: null,
  feedbackOn: null,
  dueOn: null,
  extendedTo: null,
};
const FEEDBACK = day("2025-06-12");

/** Imports rows one after the other into one finding. */
function imported(...snapshots: [string, Partial<EventInput["row"]>][]) {
  let events: FindingEvent[] = [];
  let originalDueOn: LocalDate | null = null;
  let problems: string[] = [];
  for (const [asOf, cells] of snapshots) {
    const row = { ...blank, ...cells };
    const plan = planEvents({
      row,
      known: events.length > 0 ? { events, originalDueOn } : null,
      inspectionFeedbackOn: FEEDBACK,
      asOf: day(asOf),
    });
    problems = plan.problems.map((p) => `${p.field}:${p.code}`);
    if (!plan.problems.some((p) => p.severity === "error")) events = [...events, ...plan.events];
    originalDueOn ??= row.dueOn;
  }
  const story = standingEvents(events).map((e) => `${e.type} ${e.effectiveOn}${e.inferred ? "?" : ""}`);
  return { events, story, problems, originalDueOn };
}

describe("events of a ledger row", () => {
  it("a state without its day takes effect on the ledger's day, inferred, and only once", () => {
    const { story } = imported(
      ["2025-07-01", { state: "IN_PROGRESS" }],
      ["2025-08-01", { state: "IN_PROGRESS" }],
      ["2025-09-01", { state: "COMPLETED" }],
      ["2025-10-01", { state: "COMPLETED" }],
    );
    expect(story).toEqual(["REGISTERED 2025-06-12", "STARTED 2025-07-01?", "COMPLETED 2025-09-01?"]);
  });
  it("closed without a declaration day is declared on the closing day, inferred", () => {
    expect(imported(["2025-09-30", { state: "CLOSED", closedOn: day("2025-09-20") }]).story).toEqual([
      "REGISTERED 2025-06-12",
      "COMPLETED 2025-09-20?",
      "CLOSED 2025-09-20",
    ]);
  });
  it("back to 整改中 is a return after 已完成 and a reopening after 已销号", () => {
    const done = { state: "COMPLETED", completedOn: day("2025-08-01") } as const;
    expect(imported(["2025-08-10", done], ["2025-09-01", { state: "IN_PROGRESS" }]).story.at(-1)).toBe("RETURNED 2025-09-01?");
    const closed = { state: "CLOSED", closedOn: day("2025-08-05") } as const;
    expect(imported(["2025-08-10", closed], ["2025-09-01", { state: "IN_PROGRESS" }]).story.at(-1)).toBe("REOPENED 2025-09-01?");
  });
  it("the day of a declaration before a return may stay in its cell, but does not serve for the next declaration", () => {
    const first: [string, Partial<EventInput["row"]>][] = [
      ["2025-08-10", { state: "COMPLETED", completedOn: day("2025-08-01") }],
      ["2025-09-01", { state: "IN_PROGRESS", completedOn: day("2025-08-01") }],
    ];
    expect(imported(...first).problems).toEqual([]);
    expect(imported(...first, ["2025-10-01", { state: "COMPLETED", completedOn: day("2025-08-01") }]).problems).toEqual([
      "completedOn:DAY_BEFORE_LAST_EVENT",
    ]);
    expect(imported(...first, ["2025-10-01", { state: "COMPLETED", completedOn: day("2025-09-20") }]).story.at(-1)).toBe(
      "COMPLETED 2025-09-20",
    );
  });
  it("other backward moves are problems and write nothing", () => {
    for (const [from, to] of [
      ["CLOSED", "COMPLETED"],
      ["CLOSED", "STAGE_COMPLETED"],
      ["STAGE_COMPLETED", "IN_PROGRESS"],
      ["IN_PROGRESS", "NOT_STARTED"],
      ["CANCELLED", "IN_PROGRESS"],
      ["COMPLETED", "STAGE_COMPLETED"],
    ] as const) {
      const { problems, story } = imported(["2025-07-01", { state: from }], ["2025-08-01", { state: to }]);
      expect(problems).toContain("state:BACKWARD_MOVE");
      expect(story.every((s) => s.includes("2025-07-01") || s.includes("2025-06-12"))).toBe(true);
    }
  });
  it("a stated day replaces an inferred one by a correction", () => {
    const { story, events } = imported(
      ["2025-09-10", { state: "COMPLETED" }],
      ["2025-09-20", { state: "COMPLETED", completedOn: day("2025-09-05") }],
    );
    expect(story).toEqual(["REGISTERED 2025-06-12", "COMPLETED 2025-09-05"]);
    expect(events.map((e) => e.type)).toEqual(["REGISTERED", "COMPLETED", "CORRECTED", "COMPLETED"]);
  });
  it("a start day stated later on the very day of completion does not undo the completion", () => {
    const { events } = imported(
      ["2025-09-10", { state: "COMPLETED", completedOn: day("2025-09-05") }],
      ["2025-09-20", { state: "COMPLETED", completedOn: day("2025-09-05"), startedOn: day("2025-09-05") }],
    );
    expect(stateOn(events, day("2025-09-05"))).toBe("COMPLETED");
    expect(stateOn(events, day("2025-09-04"))).toBe("NOT_STARTED");
  });
  it("an extension without an approval day counts from the earlier of the ledger's day and the date replaced", () => {
    const due = { state: "IN_PROGRESS", dueOn: day("2025-09-12") } as const;
    const early = imported(["2025-07-01", due], ["2025-08-01", { ...due, extendedTo: day("2025-12-12") }]);
    expect(early.story.at(-1)).toBe("EXTENDED 2025-08-01?");
    const late = imported(
      ["2025-07-01", due],
      ["2025-11-01", { ...due, extendedTo: day("2025-12-12") }],
      ["2026-01-01", { ...due, extendedTo: day("2026-03-12") }],
    );
    expect(late.story.slice(-2)).toEqual(["EXTENDED 2025-09-12?", "EXTENDED 2025-12-12?"]);
    expect(dueOn(late.originalDueOn, late.events, day("2026-01-01"))).toBe("2026-03-12");
  });
  it("an extension that is not later, or without a due date, is a problem", () => {
    const due = { state: "IN_PROGRESS", dueOn: day("2025-09-12"), extendedTo: day("2025-12-12") } as const;
    expect(imported(["2025-07-01", due], ["2025-08-01", { ...due, extendedTo: day("2025-11-12") }]).problems).toEqual([
      "extendedTo:EXTENSION_NOT_LATER",
    ]);
    expect(imported(["2025-07-01", { state: "IN_PROGRESS", extendedTo: day("2025-12-12") }]).problems).toEqual([
      "extendedTo:EXTENSION_WITHOUT_DUE",
    ]);
  });
  it("a ledger older than the finding's last event changes nothing", () => {
    expect(imported(["2025-09-10", { state: "COMPLETED" }], ["2025-08-01", { state: "IN_PROGRESS" }]).problems).toContain(
      "state:AS_OF_BEFORE_LAST_EVENT",
    );
  });
  it("a day of a later step than the state is a contradiction", () => {
    expect(imported(["2025-09-10", { state: "IN_PROGRESS", closedOn: day("2025-09-01") }]).problems).toEqual(["closedOn:DAY_BEYOND_STATE"]);
    expect(imported(["2025-09-10", { state: "NOT_STARTED", startedOn: day("2025-09-01") }]).problems).toEqual([
      "startedOn:DAY_BEYOND_STATE",
    ]);
  });
  it("a closing day beside a flag that says no is a contradiction when no state is given", () => {
    expect(imported(["2025-09-10", { closedFlag: false, closedOn: day("2025-09-01") }]).problems).toEqual(["closedOn:DAY_BEYOND_STATE"]);
  });
  it("without any feedback day a finding is registered on the ledger's day, or on the first day the row states", () => {
    const plan = (row: Partial<EventInput["row"]>) =>
      planEvents({ row: { ...blank, ...row }, known: null, inspectionFeedbackOn: null, asOf: day("2025-09-10") }).events;
    expect(plan({ state: "IN_PROGRESS" })[0]).toMatchObject({ type: "REGISTERED", effectiveOn: "2025-09-10", inferred: true });
    const dated = plan({ state: "COMPLETED", completedOn: day("2025-08-01") });
    expect(dated[0]).toMatchObject({ type: "REGISTERED", effectiveOn: "2025-08-01", inferred: true });
    expect(stateOn(dated, day("2025-09-10"))).toBe("COMPLETED");
  });
  it("a registration day that was only inferred gives way to an earlier day stated later", () => {
    const first = planEvents({ row: blank, known: null, inspectionFeedbackOn: null, asOf: day("2025-09-10") }).events;
    const known = { events: first, originalDueOn: null };
    const row = { ...blank, state: "COMPLETED", completedOn: day("2025-08-20") } as const;
    const { events, problems } = planEvents({ row, known, inspectionFeedbackOn: null, asOf: day("2025-10-10") });
    expect(problems).toEqual([]);
    const all = [...first, ...events];
    expect(standingEvents(all).map((e) => `${e.type} ${e.effectiveOn}${e.inferred ? "?" : ""}`)).toEqual([
      "REGISTERED 2025-08-20?",
      "COMPLETED 2025-08-20",
    ]);
    const again = planEvents({ row, known: { ...known, events: all }, inspectionFeedbackOn: null, asOf: day("2025-10-11") });
    expect(again.events).toEqual([]);
  });
  it("a ledger without a state column moves a finding by the days it states, forward only", () => {
    const start = { startedOn: day("2025-07-01") };
    const done = { ...start, completedOn: day("2025-08-01") };
    const story = imported(["2025-07-10", start], ["2025-08-10", done], ["2025-09-10", { ...done, closedOn: day("2025-09-01") }]).story;
    expect(story).toEqual(["REGISTERED 2025-06-12", "STARTED 2025-07-01", "COMPLETED 2025-08-01", "CLOSED 2025-09-01"]);
    const returned = imported(["2025-08-10", done], ["2025-09-10", { ...done, state: "IN_PROGRESS" }], ["2025-09-20", done]);
    expect(returned.problems).toEqual([]);
    expect(returned.story.at(-1)).toBe("RETURNED 2025-09-10?");
  });
  it("whatever the snapshots say, the last accepted one is the state on its day, and importing it again writes nothing", () => {
    const states = ["NOT_STARTED", "IN_PROGRESS", "STAGE_COMPLETED", "COMPLETED", "CLOSED", "CANCELLED"] as const;
    const optionalDay = fc.option(
      fc.integer({ min: -20, max: 200 }).map((n) => addDays(FEEDBACK, n)),
      { nil: null, freq: 2 },
    );
    const cells = fc.record({
      state: fc.constantFrom(...states),
      startedOn: optionalDay,
      completedOn: optionalDay,
      closedOn: optionalDay,
      feedbackOn: fc.constant(null),
      dueOn: fc.constant(day("2025-09-12")),
      extendedTo: optionalDay,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), cells), { minLength: 1, maxLength: 6 }), (steps) => {
        let asOf = FEEDBACK;
        let events: FindingEvent[] = [];
        for (const [gap, row] of steps) {
          asOf = addDays(asOf, gap);
          if ([row.startedOn, row.completedOn, row.closedOn].some((d) => d && d > asOf)) continue; // refused when the file is read
          const known = events.length > 0 ? { events, originalDueOn: row.dueOn } : null;
          const plan = planEvents({ row, known, inspectionFeedbackOn: FEEDBACK, asOf });
          if (plan.problems.some((p) => p.severity === "error")) continue;
          events = [...events, ...plan.events];
          expect(stateOn(events, asOf)).toBe(row.state);
          expect(
            planEvents({ row, known: { events, originalDueOn: row.dueOn }, inspectionFeedbackOn: FEEDBACK, asOf: addDays(asOf, 3) }).events,
          ).toEqual([]);
          expect(new Set(events.map((e) => e.seq)).size).toBe(events.length);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
