// Histories made by the office's own hand: any sequence of orders given through the domain's function, of which the sensible ones were obeyed.
import { TERM_CLASSES } from "@rectify/domain/finding";
import { fromDayNumber } from "@rectify/domain/local-date";
import { moveFinding } from "@rectify/domain/move-finding";
import { type KnownEvent, MOVES, type Move, type MoveName } from "@rectify/domain/moves";
import fc from "fast-check";
import { DAYS, FIRST_DAY, LEADERS, type RandomFinding } from "./random-history.ts";

const ACTORS = ["甲", "乙", "丙"];

const order = fc.record({
  move: fc.oneof(
    { arbitrary: fc.constantFrom(...MOVES), weight: 2 },
    { arbitrary: fc.constantFrom<MoveName>("declare", "closeOut", "return", "reopen", "extend", "stage", "correct"), weight: 5 },
  ),
  /** Days that pass before the order is given, and days by which it is dated back. */
  wait: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 })),
  back: fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, { arbitrary: fc.integer({ min: 0, max: 20 }), weight: 1 }),
  more: fc.integer({ min: 1, max: 90 }),
  pick: fc.nat(40),
  replaces: fc.boolean(),
  actor: fc.constantFrom(...ACTORS),
});
type Order = typeof order extends fc.Arbitrary<infer T> ? T : never;

function given({ move, back, more, pick, replaces }: Order, today: number, events: readonly KnownEvent[]): Move {
  const on = fromDayNumber(today - back);
  const newDueOn = fromDayNumber(today + more);
  if (move === "correct") return { move, reason: "记错", seq: 1 + (pick % events.length), replacement: replaces ? { on, newDueOn } : null };
  return move === "extend" ? { move, on, reason: "理由", approver: "审批人", newDueOn } : { move, on, reason: "理由" };
}

/** A finding of any class and category, with or without due date, that only orders have moved. */
export function movedFinding(categories: readonly string[]): fc.Arbitrary<RandomFinding> {
  return fc
    .record({
      category: fc.constantFrom(...categories),
      termClass: fc.constantFrom(...TERM_CLASSES, null),
      leader: fc.constantFrom(...LEADERS, null),
      registered: fc.noBias(fc.integer({ min: 0, max: 150 })),
      due: fc.option(fc.noBias(fc.integer({ min: -30, max: 120 })), { freq: 6 }),
      orders: fc.array(order, { maxLength: 40, size: "max" }),
    })
    .map(({ registered, due, orders, ...same }) => {
      let today = FIRST_DAY + registered;
      const originalDueOn = due === null ? null : fromDayNumber(today + due);
      const events: KnownEvent[] = [registration(today)];
      for (const o of orders) {
        today = Math.min(today + o.wait, FIRST_DAY + DAYS);
        const result = moveFinding({ originalDueOn, events }, given(o, today, events), {
          actor: o.actor,
          roles: ["editor", "verifier"],
          today: fromDayNumber(today),
        });
        if (result.ok) events.push(...result.events.map((e) => ({ ...e, actor: o.actor, importId: null })));
      }
      return { ...same, originalDueOn, events };
    });
}

function registration(on: number): KnownEvent {
  return {
    seq: 1,
    type: "REGISTERED",
    effectiveOn: fromDayNumber(on),
    inferred: false,
    newDueOn: null,
    voids: null,
    reason: null,
    actor: "台账",
    importId: null,
    approver: null,
  };
}
