import { describe, expect, it } from "vitest";
import type { EventType } from "./finding.ts";
import { stateOn } from "./history.ts";
import { day } from "./local-date.ts";
import { type MovedBy, type MovedFinding, moveFinding } from "./move-finding.ts";
import { type KnownEvent, type Move, type MoveResult, moveSchema } from "./moves.ts";

const TODAY = day("2026-03-19");
const OFFICE = { actor: "wang", roles: ["editor" as const, "verifier" as const], today: TODAY };
const OTHER = { ...OFFICE, actor: "li" };

const event = (seq: number, type: EventType, on: string, more: Partial<KnownEvent> = {}): KnownEvent => ({
  seq,
  type,
  effectiveOn: day(on),
  inferred: false,
  newDueOn: null,
  voids: null,
  reason: null,
  actor: "ledger",
  importId: 1,
  approver: null,
  ...more,
});
const started = [event(1, "REGISTERED", "2025-06-12"), event(2, "STARTED", "2025-06-17")];
const declared = [...started, event(3, "COMPLETED", "2026-03-10")];
const finding = (events: readonly KnownEvent[], due: string | null = "2025-12-12"): MovedFinding => ({
  originalDueOn: due === null ? null : day(due),
  events,
});
const order = (o: Record<string, unknown>): Move => moveSchema.parse({ on: TODAY, reason: "理由", ...o });
const correct = (seq: number, replacement: { on: string; newDueOn?: string } | null = null): Move =>
  moveSchema.parse({ move: "correct", seq, reason: "记错", replacement });
/** The history after the moves, each of which must be accepted. */
function after(events: readonly KnownEvent[], ...moves: [Move, MovedBy][]): KnownEvent[] {
  const known = [...events];
  for (const [move, by] of moves) {
    const result = moveFinding(finding(known), move, by);
    if (!result.ok) throw new Error(result.refusal.code);
    known.push(...result.events.map((e) => ({ ...e, actor: by.actor, importId: null })));
  }
  return known;
}
const code = (result: MoveResult) => (result.ok ? "OK" : result.refusal.code);

describe("a move by hand", () => {
  it("is refused to a role whose it is not, whatever the finding, and a correction by the record it would void", () => {
    const by = (...roles: ("editor" | "verifier" | "reporter" | "leader")[]) => ({ ...OFFICE, roles });
    const closed = after(declared, [order({ move: "closeOut" }), OTHER]);
    expect(code(moveFinding(finding(started), order({ move: "declare" }), by("reporter")))).toBe("OK");
    for (const move of ["closeOut", "return", "reopen", "extend", "cancel"])
      expect(
        code(moveFinding(finding(declared), order({ move, ...(move === "extend" ? { newDueOn: null } : {}) }), by("reporter", "leader"))),
      ).toBe("OTHER_ROLE");
    expect(code(moveFinding(finding(declared), order({ move: "closeOut" }), by("editor")))).toBe("OTHER_ROLE");
    expect(code(moveFinding(finding(started), order({ move: "declare" }), by("verifier")))).toBe("OTHER_ROLE");
    expect(code(moveFinding(finding(closed), correct(4), by("editor")))).toBe("OTHER_ROLE");
    expect(code(moveFinding(finding(closed), correct(4), by("verifier")))).toBe("OK");
    expect(code(moveFinding(finding(declared), correct(3), by("verifier")))).toBe("OTHER_ROLE");
  });

  it("writes one event after the last, with its day, its reason and the day of entry", () => {
    const result = moveFinding(finding(declared), order({ move: "return", on: "2026-03-15", reason: " 仅拆除 1 处 " }), OFFICE);
    expect(result).toEqual({
      ok: true,
      events: [
        {
          seq: 4,
          type: "RETURNED",
          effectiveOn: "2026-03-15",
          inferred: false,
          newDueOn: null,
          voids: null,
          reason: "仅拆除 1 处",
          approver: null,
          enteredOn: TODAY,
        },
      ],
    });
  });

  it.each([
    ["start", "IN_PROGRESS", ["NOT_STARTED"]],
    ["stage", "STAGE_COMPLETED", ["NOT_STARTED", "IN_PROGRESS"]],
    ["declare", "COMPLETED", ["NOT_STARTED", "IN_PROGRESS", "STAGE_COMPLETED"]],
    ["closeOut", "CLOSED", ["COMPLETED"]],
    ["return", "IN_PROGRESS", ["STAGE_COMPLETED", "COMPLETED"]],
    ["reopen", "IN_PROGRESS", ["CLOSED"]],
    ["cancel", "CANCELLED", ["NOT_STARTED", "IN_PROGRESS", "STAGE_COMPLETED", "COMPLETED", "CLOSED"]],
  ])("%s leads to %s, and only from the states that allow it", (move, to, from) => {
    const histories: Record<string, KnownEvent[]> = {
      NOT_STARTED: started.slice(0, 1),
      IN_PROGRESS: started,
      STAGE_COMPLETED: [...started, event(3, "STAGED", "2025-09-01")],
      COMPLETED: declared,
      CLOSED: [...declared, event(4, "CLOSED", "2026-03-12")],
      CANCELLED: [...started, event(3, "CANCELLED", "2025-09-01")],
    };
    for (const [state, events] of Object.entries(histories)) {
      const result = moveFinding(finding(events), order({ move }), OFFICE);
      expect(code(result), state).toBe(from.includes(state) ? "OK" : "STATE");
      if (result.ok) expect(stateOn([...events, ...result.events], TODAY)).toBe(to);
    }
    expect(code(moveFinding(finding([]), order({ move }), OFFICE))).toBe("NOT_REGISTERED");
  });

  it("may be dated back as far as the last event, and never forward", () => {
    const declare = (on: string) => code(moveFinding(finding(started), order({ move: "declare", on }), OFFICE));
    expect([declare("2025-06-16"), declare("2025-06-17"), declare("2026-03-19"), declare("2026-03-20")]).toEqual([
      "DAY_BEFORE_LAST_EVENT",
      "OK",
      "OK",
      "DAY_IN_FUTURE",
    ]);
  });

  it("says why where the rules ask for it", () => {
    const without = (events: readonly KnownEvent[], move: Record<string, unknown>) =>
      code(moveFinding(finding(events), order({ ...move, reason: "  " }), OFFICE));
    const closed = [...declared, event(4, "CLOSED", "2026-03-12")];
    expect(["return", "closeOut", "cancel"].map((move) => without(declared, { move }))).toEqual(Array(3).fill("REASON_MISSING"));
    expect(without(closed, { move: "reopen" })).toBe("REASON_MISSING");
    expect(without(started, { move: "extend", newDueOn: "2026-06-30", approver: "何建平" })).toBe("REASON_MISSING");
    expect(code(moveFinding(finding(declared), { ...correct(3), reason: "" }, OFFICE))).toBe("REASON_MISSING");
    expect(["stage", "declare"].map((move) => without(started, { move }))).toEqual(["OK", "OK"]);
  });
});

describe("an extension", () => {
  const extend = (more: Record<string, unknown>, events: readonly KnownEvent[] = started, due: string | null = "2025-12-12") =>
    moveFinding(finding(events, due), order({ move: "extend", approver: "何建平", newDueOn: "2026-06-30", ...more }), OFFICE);

  it("leads to a day after the date in force and after its approval, and names who approved it", () => {
    const result = extend({});
    expect(result.ok && result.events[0]).toMatchObject({
      type: "EXTENDED",
      newDueOn: "2026-06-30",
      approver: "何建平",
      effectiveOn: TODAY,
    });
    expect(extend({ newDueOn: "2025-12-12" })).toEqual({ ok: false, refusal: { code: "NEW_DUE_NOT_LATER", due: "2025-12-12" } });
    expect(extend({ newDueOn: "2026-03-19" })).toEqual({ ok: false, refusal: { code: "NEW_DUE_NOT_AFTER_APPROVAL", on: TODAY } });
    expect(code(extend({ newDueOn: null }))).toBe("NEW_DUE_MISSING");
    expect(code(extend({ approver: "" }))).toBe("APPROVER_MISSING");
  });

  it("counts from the date in force, not from the original one, and needs one", () => {
    const before = [...started, event(3, "EXTENDED", "2025-12-01", { newDueOn: day("2026-07-31") })];
    expect(extend({}, before)).toEqual({ ok: false, refusal: { code: "NEW_DUE_NOT_LATER", due: "2026-07-31" } });
    expect(code(extend({}, started, null))).toBe("DUE_NOT_STATED");
  });

  it("is not given to what is declared, closed or cancelled", () => {
    for (const type of ["COMPLETED", "CANCELLED"] as const)
      expect(code(extend({}, [...started, event(3, type, "2026-03-01")]))).toBe("STATE");
  });
});

describe("the verifier of a close-out", () => {
  const declare = order({ move: "declare", on: "2026-03-15" });
  const closeOut = order({ move: "closeOut" });

  it("is never its declarer", () => {
    const events = after(started, [declare, OFFICE]);
    expect(code(moveFinding(finding(events), closeOut, OFFICE))).toBe("DECLARER_VERIFIES");
    expect(code(moveFinding(finding(events), closeOut, OTHER))).toBe("OK");
  });

  it("may have taken in the ledger that tells of the unit's declaration", () => {
    const events = [...started, event(3, "COMPLETED", "2026-03-10", { actor: "wang" })];
    expect(code(moveFinding(finding(events), closeOut, OFFICE))).toBe("OK");
  });

  it("stays another when a third hand corrects the declaration, or the close-out, of either", () => {
    const redated = after(started, [declare, OFFICE], [correct(3, { on: "2026-03-16" }), OTHER]);
    expect(code(moveFinding(finding(redated), closeOut, OFFICE))).toBe("DECLARER_VERIFIES");
    expect(code(moveFinding(finding(redated), closeOut, OTHER))).toBe("DECLARER_VERIFIES");
    const closed = after(started, [declare, OFFICE], [closeOut, OTHER]);
    expect(code(moveFinding(finding(closed), correct(3, { on: "2026-03-16" }), OTHER))).toBe("DECLARER_VERIFIES");
    expect(code(moveFinding(finding(closed), correct(4, { on: "2026-03-18" }), OFFICE))).toBe("DECLARER_VERIFIES");
    expect(code(moveFinding(finding(closed), correct(4, { on: "2026-03-18" }), OTHER))).toBe("OK");
  });

  it("may have declared an earlier time, before a return", () => {
    const events = after(
      started,
      [declare, OFFICE],
      [order({ move: "return", on: "2026-03-16" }), OTHER],
      [order({ move: "declare", on: "2026-03-17" }), OTHER],
    );
    expect(code(moveFinding(finding(events), closeOut, OFFICE))).toBe("OK");
  });
});

describe("a correction", () => {
  it("voids the event it names, and writes it anew with its right day and its old words", () => {
    const told = [...started, event(3, "COMPLETED", "2026-03-10", { reason: "已拆除" })];
    const result = moveFinding(finding(told), correct(3, { on: "2026-03-08" }), OFFICE);
    expect(result.ok && result.events).toMatchObject([
      { seq: 4, type: "CORRECTED", voids: 3, reason: "记错", effectiveOn: TODAY },
      { seq: 5, type: "COMPLETED", effectiveOn: "2026-03-08", reason: "已拆除", voids: null },
    ]);
    const voided = moveFinding(finding(declared), correct(3), OFFICE);
    expect(voided.ok && stateOn([...declared, ...voided.events], TODAY)).toBe("IN_PROGRESS");
  });

  it("brings a cancelled finding back", () => {
    const cancelled = [...started, event(3, "CANCELLED", "2026-03-01")];
    const result = moveFinding(finding(cancelled), correct(3), OFFICE);
    expect(result.ok && stateOn([...cancelled, ...result.events], TODAY)).toBe("IN_PROGRESS");
  });

  it("leaves no history that does not hold together", () => {
    const closed = [...declared, event(4, "CLOSED", "2026-03-12")];
    const broken = { ok: false, refusal: { code: "HISTORY_BROKEN", type: "CLOSED", on: "2026-03-12" } };
    expect(moveFinding(finding(closed), correct(3), OFFICE)).toEqual(broken);
    expect(moveFinding(finding(closed), correct(3, { on: "2026-03-13" }), OFFICE)).toEqual(broken);
    expect(code(moveFinding(finding(declared), correct(1), OFFICE))).toBe("REGISTRATION_NEEDED");
    expect(code(moveFinding(finding(declared), correct(1, { on: "2025-06-18" }), OFFICE))).toBe("HISTORY_BROKEN");
    expect(code(moveFinding(finding(declared), correct(3, { on: "2026-03-20" }), OFFICE))).toBe("DAY_IN_FUTURE");
    expect(code(moveFinding(finding(declared), correct(3, { on: "2026-03-10" }), OFFICE))).toBe("NOTHING_CHANGED");
  });

  it("names a standing event: not one that is void, nor a correction", () => {
    const events = after(declared, [correct(3), OFFICE]);
    for (const seq of [3, 4, 9]) expect(code(moveFinding(finding(events), correct(seq), OFFICE))).toBe("EVENT_UNKNOWN");
  });

  it("of an extension keeps the chain of dates rising", () => {
    const extended = [
      ...started,
      event(3, "EXTENDED", "2025-12-01", { newDueOn: day("2026-01-31"), approver: "何建平" }),
      event(4, "EXTENDED", "2026-01-20", { newDueOn: day("2026-03-31") }),
    ];
    const redate = (newDueOn: string) => moveFinding(finding(extended), correct(3, { on: "2025-12-01", newDueOn }), OFFICE);
    expect(code(redate("2026-02-28"))).toBe("OK");
    expect(code(redate("2026-03-31"))).toBe("HISTORY_BROKEN");
    expect(code(redate("2025-11-30"))).toBe("NEW_DUE_NOT_AFTER_APPROVAL");
    const result = redate("2026-02-28");
    expect(result.ok && result.events[1]).toMatchObject({ type: "EXTENDED", approver: "何建平", newDueOn: "2026-02-28" });
  });
});
