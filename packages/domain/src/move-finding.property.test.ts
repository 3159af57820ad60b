// Any sequence of orders, sensible or not, against a model that keeps nothing but the list of steps that stand and a table of its own.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { episodesOf } from "./episodes.ts";
import { rollUp } from "./figures.ts";
import { type State, TERM_CLASSES } from "./finding.ts";
import { dueOn, standingEvents, stateOn } from "./history.ts";
import { addDays, day, type LocalDate, toDayNumber } from "./local-date.ts";
import { moveFinding } from "./move-finding.ts";
import { type KnownEvent, MOVES, type Move, type MoveName, type PLAIN_MOVES } from "./moves.ts";
import { sinceOf } from "./since.ts";
import { standingOn } from "./standing.ts";
import { DEFAULT_WARNING_DAYS } from "./warning-days.ts";

const REGISTERED = day("2025-06-12");
const ACTORS = ["wang", "li"];

/** Which order is obeyed in which state, written apart from the code. */
const ALLOWED: Record<State, string> = {
  NOT_STARTED: "start stage declare cancel extend",
  IN_PROGRESS: "stage declare cancel extend",
  STAGE_COMPLETED: "declare return cancel extend",
  COMPLETED: "closeOut return cancel",
  CLOSED: "reopen cancel",
  CANCELLED: "",
};
const LEADS_TO: Record<(typeof PLAIN_MOVES)[number], State> = {
  start: "IN_PROGRESS",
  stage: "STAGE_COMPLETED",
  declare: "COMPLETED",
  closeOut: "CLOSED",
  return: "IN_PROGRESS",
  reopen: "IN_PROGRESS",
  cancel: "CANCELLED",
};

type Line = { seq: number; move: MoveName | "register"; on: LocalDate; newDueOn: LocalDate | null; actor: string };
/** `lines` stand, in order; `today` only advances. */
type Model = { today: LocalDate; due: LocalDate | null; lines: Line[]; seq: number; voidedDeclarers: Set<string> };
type Real = { events: KnownEvent[]; due: LocalDate | null; termClass: (typeof TERM_CLASSES)[number]; accepted: Map<MoveName, number> };

/** State and due date where the lines end, or null when they do not follow one another. */
function replayed(lines: readonly Line[], due: LocalDate | null): { state: State | null; due: LocalDate | null } | null {
  let at: { state: State | null; due: LocalDate | null } = { state: null, due };
  for (const l of lines) {
    if (l.move === "register") {
      if (at.state !== null) return null;
      at = { ...at, state: "NOT_STARTED" };
    } else if (l.move === "extend") {
      if (at.due === null || l.newDueOn === null || l.newDueOn <= at.due || l.newDueOn <= l.on) return null;
      at = { ...at, due: l.newDueOn };
    } else {
      if (at.state === null || !ALLOWED[at.state].split(" ").includes(l.move)) return null;
      at = { ...at, state: LEADS_TO[l.move as keyof typeof LEADS_TO] };
    }
  }
  return at;
}

const inOrder = (lines: readonly Line[]) => lines.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.seq - b.seq));
const declarerOf = (lines: readonly Line[]) => lines.findLast((l) => l.move === "declare")?.actor;
const closedByDeclarer = (lines: readonly Line[]) =>
  lines.some((l, i) => l.move === "closeOut" && declarerOf(lines.slice(0, i)) === l.actor);

type Order = { move: MoveName; back: number; ahead: number; pick: number; replace: boolean; said: boolean; actor: string; wait: number };

class Give implements fc.Command<Model, Real> {
  readonly order: Order;
  constructor(order: Order) {
    this.order = order;
  }
  check = () => true;
  toString = () => JSON.stringify(this.order);

  run(model: Model, real: Real): void {
    const { order } = this;
    model.today = addDays(model.today, order.wait);
    const on = addDays(model.today, -order.back);
    const newDueOn = order.ahead === 0 ? null : addDays(model.today, order.ahead - 20);
    const target = model.lines[order.pick % model.lines.length] as Line;
    const said = order.said ? "理由" : "";
    const move: Move =
      order.move === "correct"
        ? { move: "correct", reason: said, seq: target.seq, replacement: order.replace ? { on, newDueOn } : null }
        : order.move === "extend"
          ? { move: "extend", on, reason: said, approver: said, newDueOn }
          : { move: order.move, on, reason: said };
    const next = predict(model, move, target, order.actor);
    const before = structuredClone(real.events);
    const result = moveFinding({ originalDueOn: real.due, events: real.events }, move, {
      actor: order.actor,
      roles: ["editor", "verifier"],
      today: model.today,
    });
    expect(real.events).toEqual(before);
    expect(result.ok, result.ok ? "accepted" : result.refusal.code).toBe(next !== null);
    if (!result.ok || !next) return;
    real.events.push(...result.events.map((e) => ({ ...e, actor: order.actor, importId: null })));
    real.accepted.set(order.move, (real.accepted.get(order.move) ?? 0) + 1);
    Object.assign(model, next);
    expectSound(model, real);
  }
}

/** The model after the order, or null when it is to be refused. */
function predict(model: Model, move: Move, target: Line, actor: string): Model | null {
  const { lines, today, due } = model;
  const end = replayed(lines, due) as { state: State | null; due: LocalDate | null };
  if (move.reason === "" && !["start", "stage", "declare"].includes(move.move)) return null;
  if (move.move === "correct") {
    const kept = lines.filter((l) => l !== target);
    const voidedDeclarers = new Set([...model.voidedDeclarers, ...(target.move === "declare" ? [target.actor] : [])]);
    if (!move.replacement) {
      if (!replayed(kept, due)?.state || target.move === "register" || closedByDeclarer(kept)) return null;
      return { ...model, lines: kept, seq: model.seq + 1, voidedDeclarers };
    }
    const { on } = move.replacement;
    const newDueOn = target.move === "extend" ? move.replacement.newDueOn : null;
    const after = inOrder([...kept, { ...target, seq: model.seq + 2, on, newDueOn, actor }]);
    const same = on === target.on && newDueOn === target.newDueOn;
    const washed = target.move === "closeOut" && (declarerOf(lines) === actor || model.voidedDeclarers.has(actor));
    if (on > today || same || washed || !replayed(after, due) || closedByDeclarer(after)) return null;
    return { ...model, lines: after, seq: model.seq + 2, voidedDeclarers };
  }
  if (move.on > today || move.on < (lines.at(-1)?.on ?? REGISTERED)) return null;
  if (!end.state || !ALLOWED[end.state].split(" ").includes(move.move)) return null;
  if (move.move === "closeOut" && (declarerOf(lines) === actor || model.voidedDeclarers.has(actor))) return null;
  const newDueOn = move.move === "extend" ? move.newDueOn : null;
  const after = [...lines, { seq: model.seq + 1, move: move.move, on: move.on, newDueOn, actor }];
  return replayed(after, due) ? { ...model, lines: after, seq: model.seq + 1 } : null;
}

/** History, episodes and figures agree with the model and with themselves, on every day that matters. */
function expectSound({ lines, due, today }: Model, real: Real): void {
  const end = replayed(lines, due);
  expect(stateOn(real.events, today)).toBe(end?.state);
  expect(dueOn(due, real.events, today)).toBe(end?.due);
  expect(standingEvents(real.events).map((e) => e.seq)).toEqual(lines.map((l) => l.seq));
  const episodes = episodesOf({ termClass: real.termClass, originalDueOn: due, events: real.events });
  const standing = (on: LocalDate) => standingOn(episodes, toDayNumber(on));
  const days = [...new Set([REGISTERED, ...lines.flatMap((l) => [addDays(l.on, -1), l.on]), today])].sort();
  for (const on of days) {
    expect(standing(on)?.state ?? null).toBe(stateOn(real.events, on));
    // Throws when the states do not sum to the total or the ageing bands to the overdue.
    rollUp([standing(on)], DEFAULT_WARNING_DAYS);
    const s = sinceOf(on, [[standing(on), standing(today)]]);
    expect(s.openBefore + s.new + s.reopened - s.closed - s.cancelled).toBe(s.openAfter);
    const into = s.fellDue + s.returnedOrReopened;
    expect(s.overdueBefore + into - s.declared - s.extended - s.cancelledOverdue - s.staged).toBe(s.overdueAfter);
  }
}

const order: fc.Arbitrary<Order> = fc.record({
  move: fc.oneof(
    { arbitrary: fc.constantFrom(...MOVES), weight: 2 },
    { arbitrary: fc.constantFrom<MoveName>("declare", "closeOut", "return", "reopen", "extend", "correct", "correct"), weight: 5 },
  ),
  /** Days before today on which the move counts; negative = to come. */
  back: fc.oneof({ arbitrary: fc.constant(0), weight: 4 }, { arbitrary: fc.integer({ min: -1, max: 15 }), weight: 2 }),
  ahead: fc.integer({ min: 0, max: 120 }),
  pick: fc.nat(60),
  replace: fc.boolean(),
  said: fc.oneof({ arbitrary: fc.constant(true), weight: 9 }, { arbitrary: fc.constant(false), weight: 1 }),
  actor: fc.constantFrom(...ACTORS),
  wait: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 })),
});

describe("1,000 sequences of up to 50 orders", () => {
  it("are obeyed exactly where the rules allow them; a refused one changes nothing; state, due date, episodes and figures always agree", () => {
    const accepted = new Map<MoveName, number>();
    fc.assert(
      fc.property(
        fc.commands([order.map((o) => new Give(o))], { maxCommands: 50, size: "max" }),
        fc.constantFrom(...TERM_CLASSES),
        fc.option(fc.integer({ min: -30, max: 90 }), { freq: 6 }),
        (commands, termClass, dueIn) => {
          const due = dueIn === null ? null : addDays(REGISTERED, dueIn);
          const first = { seq: 1, on: REGISTERED, newDueOn: null, actor: "ledger" };
          const model = {
            today: REGISTERED,
            due,
            lines: [{ ...first, move: "register" as const }],
            seq: 1,
            voidedDeclarers: new Set<string>(),
          };
          fc.modelRun(() => ({ model: { ...model }, real: { events: [registered()], due, termClass, accepted } }), commands);
        },
      ),
      { numRuns: 1_000, seed: 20_261_125 },
    );
    // A walk that is always refused proves nothing.
    for (const move of MOVES) expect(accepted.get(move), move).toBeGreaterThan(100);
  });
});

function registered(): KnownEvent {
  return {
    seq: 1,
    type: "REGISTERED",
    effectiveOn: REGISTERED,
    inferred: false,
    newDueOn: null,
    voids: null,
    reason: null,
    actor: "ledger",
    importId: 1,
    approver: null,
  };
}
