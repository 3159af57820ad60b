// Arbitrary histories of one finding: legal in the order of their days, written down in any order, with corrections.
import type { EventType, FindingEvent, TermClass } from "@rectify/domain/finding";
import { fromDayNumber, type LocalDate } from "@rectify/domain/local-date";
import fc from "fast-check";

/** The stretch of days in which random histories play. */
export const FIRST_DAY = 9_132;
export const DAYS = 420;
export const LEADERS = ["张一", "李二"];

type Step = { type: EventType; on: number; newDue: number | null };
export type RandomFinding = {
  category: string;
  termClass: TermClass | null;
  originalDueOn: LocalDate | null;
  leader: string | null;
  events: FindingEvent[];
};

const gap = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 }));
/** How far a run gets, which steps it skips, and how it ends. */
const run = fc.record({
  steps: fc.oneof(
    fc.subarray(["STARTED", "STAGED", "COMPLETED", "CLOSED"] as const),
    fc.constantFrom(
      ["STARTED", "COMPLETED"] as const,
      ["STARTED", "STAGED", "COMPLETED", "CLOSED"] as const,
      ["STARTED", "STAGED"] as const,
    ),
  ),
  gaps: fc.tuple(gap, gap, gap, gap),
  turnGap: gap,
});
const extension = fc.record({ on: fc.noBias(fc.integer({ min: 0, max: 200 })), by: fc.integer({ min: 1, max: 60 }) });
const noise = fc.record({
  type: fc.constantFrom<EventType>(
    "STARTED",
    "STAGED",
    "COMPLETED",
    "CLOSED",
    "RETURNED",
    "REOPENED",
    "EXTENDED",
    "CANCELLED",
    "REGISTERED",
  ),
  on: fc.integer({ min: 0, max: DAYS }),
  at: fc.nat(20),
  /** The correction is itself corrected, and the event left out. */
  target: fc.nat(20),
  kind: fc.constantFrom("void", "void", "unvoid"),
});

const ingredients = fc.record({
  registered: fc.noBias(fc.integer({ min: 0, max: 150 })),
  runs: fc.array(run, { minLength: 1, maxLength: 4, size: "max" }),
  cancelGap: fc.oneof({ arbitrary: fc.constant(null), weight: 6 }, { arbitrary: gap, weight: 1 }),
  due: fc.option(fc.noBias(fc.integer({ min: -30, max: 120 })), { freq: 6 }),
  extensions: fc.array(extension, { maxLength: 3, size: "max" }),
  order: fc.option(fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }), { freq: 1 }),
  noises: fc.array(noise, { maxLength: 2 }),
  replacedRegistration: fc.boolean(),
});
type Ingredients = typeof ingredients extends fc.Arbitrary<infer T> ? T : never;

/** Runs end in COMPLETED, CLOSED or, rarely, stage completion before they turn back; the last one goes as far as it goes. */
function lifeSteps(i: Ingredients): Step[] {
  const steps: Step[] = [{ type: "REGISTERED", on: i.registered, newDue: null }];
  let on = i.registered;
  for (const [n, r] of i.runs.entries()) {
    const wanted = r.steps.filter((s) => n === 0 || s !== "STARTED");
    wanted.forEach((type, k) => {
      on += r.gaps[k] ?? 0;
      steps.push({ type, on, newDue: null });
    });
    const turn = TURN[steps.at(-1)?.type ?? "REGISTERED"];
    if (!turn || n === i.runs.length - 1) break;
    on += r.turnGap;
    steps.push({ type: turn, on, newDue: null });
  }
  if (i.cancelGap !== null) steps.push({ type: "CANCELLED", on: on + i.cancelGap, newDue: null });
  return steps;
}

const TURN: Partial<Record<EventType, EventType>> = { STAGED: "RETURNED", COMPLETED: "RETURNED", CLOSED: "REOPENED" };

/** Each extension leads to a later day than the one before it and than its approval; none comes once the finding is cancelled. */
function extensionSteps(i: Ingredients, life: readonly Step[]): Step[] {
  if (i.due === null) return [];
  const cancelledOn = life.find((s) => s.type === "CANCELLED")?.on ?? Number.POSITIVE_INFINITY;
  let due = i.registered + i.due;
  return i.extensions
    .map((x) => ({ on: i.registered + x.on, by: x.by }))
    .sort((a, b) => a.on - b.on)
    .filter((x) => x.on < cancelledOn)
    .map((x): Step => {
      due = Math.max(due, x.on) + x.by;
      return { type: "EXTENDED", on: x.on, newDue: due };
    });
}

/** The seqs: days are written down in any order, the steps of one day in the order of the life cycle, the registration first. */
function writeDown(i: Ingredients, steps: readonly Step[]): Step[] {
  const sorted = [...steps].sort((a, b) => a.on - b.on);
  const registered = sorted.find((s) => s.type === "REGISTERED");
  const rest = [
    ...Map.groupBy(
      sorted.filter((s) => s !== registered),
      (s) => s.on,
    ).values(),
  ];
  const order = i.order;
  if (order) rest.sort((a, b) => (order[rest.indexOf(a) % 12] ?? 0) - (order[rest.indexOf(b) % 12] ?? 0));
  return registered ? [registered, ...rest.flat()] : rest.flat();
}

/** Adds events that corrections void, and corrections that are void themselves: none of it may change anything. */
function withCorrections(i: Ingredients, written: readonly Step[]): FindingEvent[] {
  type Line = Step & { key: number; voids: number | null };
  let key = 0;
  const lines: Line[] = written.map((s) => ({ ...s, key: ++key, voids: null }));
  if (i.replacedRegistration) lines.unshift({ type: "REGISTERED", on: i.registered + 3, newDue: null, key: ++key, voids: null });
  const tail: Line[] = [];
  if (i.replacedRegistration)
    tail.push({ type: "CORRECTED", on: i.registered + 9, newDue: null, key: ++key, voids: lines[0]?.key ?? null });
  for (const n of i.noises) {
    if (n.kind === "void") {
      const line: Line = { type: n.type, on: n.on, newDue: n.type === "EXTENDED" ? n.on + 9 : null, key: ++key, voids: null };
      lines.splice(1 + (n.at % lines.length), 0, line);
      tail.push({ type: "CORRECTED", on: n.on, newDue: null, key: ++key, voids: line.key });
    } else {
      const target = lines[1 + (n.target % Math.max(1, lines.length - 1))];
      if (!target || tail.some((t) => t.voids === target.key)) continue;
      const wrong = { type: "CORRECTED" as const, on: n.on, newDue: null, key: ++key, voids: target.key };
      tail.push(wrong, { ...wrong, key: ++key, voids: wrong.key });
    }
  }
  const seqOf = new Map([...lines, ...tail].map((l, at) => [l.key, at + 1]));
  return [...lines, ...tail].map((l, at) => ({
    seq: at + 1,
    type: l.type,
    effectiveOn: fromDayNumber(FIRST_DAY + l.on),
    inferred: at % 3 === 0,
    newDueOn: l.newDue === null ? null : fromDayNumber(FIRST_DAY + l.newDue),
    voids: l.voids === null ? null : (seqOf.get(l.voids) ?? null),
    reason: null,
  }));
}

/** A finding of any class and category, with or without due date, possibly registered after it. */
export function randomFinding(categories: readonly string[]): fc.Arbitrary<RandomFinding> {
  return fc
    .record({
      category: fc.constantFrom(...categories),
      termClass: fc.constantFrom<TermClass | null>("IMMEDIATE", "TIME_LIMITED", "SUSTAINED", "SUSTAINED", null),
      leader: fc.constantFrom(...LEADERS, null),
      life: ingredients,
    })
    .map(({ life: i, ...same }) => {
      const life = lifeSteps(i);
      return {
        ...same,
        originalDueOn: i.due === null ? null : fromDayNumber(FIRST_DAY + i.registered + i.due),
        events: withCorrections(i, writeDown(i, [...life, ...extensionSteps(i, life)])),
      };
    });
}
