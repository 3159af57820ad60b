// From what a ledger row says and what is known, the events to write. Nothing else decides how a ledger moves a finding.
import type { EventType, FindingEvent, State } from "../finding.ts";
import { standingEvents, stateAfter } from "../history.ts";
import type { LedgerIssueCode } from "../issue.ts";
import type { LedgerField } from "../ledger-columns.ts";
import type { LedgerRow } from "../ledger-row.ts";
import type { LocalDate } from "../local-date.ts";

type Step = { type: EventType; day: LocalDate; inferred: boolean; field: LedgerField | null; reason: string | null };
export type EventProblem = {
  code: LedgerIssueCode;
  field: LedgerField;
  facts: Record<string, string | number>;
  severity: "error" | "warning";
};
export type EventPlan = { events: FindingEvent[]; problems: EventProblem[] };

export type EventInput = {
  row: Pick<LedgerRow, "state" | "startedOn" | "completedOn" | "closedOn" | "feedbackOn" | "dueOn" | "extendedTo"> &
    Partial<Pick<LedgerRow, "closedFlag">>;
  known: { events: readonly FindingEvent[]; originalDueOn: LocalDate | null } | null;
  inspectionFeedbackOn: LocalDate | null;
  asOf: LocalDate;
};

const RANK: Record<State, number> = { NOT_STARTED: 0, IN_PROGRESS: 1, STAGE_COMPLETED: 2, COMPLETED: 3, CLOSED: 4, CANCELLED: 5 };
const later = (a: LocalDate, b: LocalDate) => (a > b ? a : b);
const earlier = (a: LocalDate, b: LocalDate) => (a < b ? a : b);

/** The events a row adds, seqs following on the known ones; empty when the row says nothing new. With an error among the problems no event may be written. */
export function planEvents(input: EventInput): EventPlan {
  const standing = standingEvents(input.known?.events ?? []);
  const main = standing.filter((e) => e.type !== "EXTENDED");
  const problems: EventProblem[] = [];
  const desired = desiredSteps(input, main, problems);
  const extension = plannedExtension(input, standing, problems);
  const kept = desired.findIndex((s, i) => main[i]?.type !== s.type || main[i]?.effectiveOn !== s.day);
  const prefix = kept < 0 ? desired.length : kept;
  const voided = main.slice(prefix);
  const added = desired.slice(prefix);
  let seq = Math.max(0, ...(input.known?.events ?? []).map((e) => e.seq));
  const events: FindingEvent[] = [
    ...voided.map((e) =>
      event(++seq, { type: "CORRECTED", day: input.asOf, inferred: true, field: null, reason: "台账更正" }, { voids: e.seq }),
    ),
    ...added.map((s) => event(++seq, s)),
    ...(extension ? [event(++seq, extension.step, { newDueOn: extension.newDueOn })] : []),
  ];
  const last = standing.reduce<LocalDate | null>((max, e) => (max && max > e.effectiveOn ? max : e.effectiveOn), null);
  if (events.length > 0 && last && input.asOf < last && !problems.some((p) => p.code === "AS_OF_BEFORE_LAST_EVENT")) {
    problems.push({ code: "AS_OF_BEFORE_LAST_EVENT", field: "state", facts: { asOf: input.asOf, last }, severity: "error" });
  }
  return { events, problems };
}

function event(seq: number, step: Step, more: Partial<Pick<FindingEvent, "newDueOn" | "voids">> = {}): FindingEvent {
  return {
    seq,
    type: step.type,
    effectiveOn: step.day,
    inferred: step.inferred,
    newDueOn: null,
    voids: null,
    reason: step.reason,
    ...more,
  };
}

const asStep = (e: FindingEvent): Step => ({ type: e.type, day: e.effectiveOn, inferred: e.inferred, field: null, reason: e.reason });
const at = (type: EventType, day: LocalDate, inferred: boolean, field: LedgerField | null = null): Step => ({
  type,
  day,
  inferred,
  field,
  reason: null,
});

/** The whole history, extensions apart, as it should read after this row. */
function desiredSteps(input: EventInput, main: readonly FindingEvent[], problems: EventProblem[]): Step[] {
  const { row, asOf } = input;
  const current = main.reduce<State | null>((s, e) => stateAfter(e.type) ?? s, null);
  const target = targetState(row, current, main);
  const fail = (code: LedgerIssueCode, field: LedgerField, facts: Record<string, string | number> = {}) =>
    problems.push({ code, field, facts, severity: "error" });
  const registered = registration(input, main, target);
  const past = main.slice(1).map(asStep);
  checkDaysBeyondState(row, target, main, fail);

  // A cancelled finding counts nowhere: days that its row states besides are left as they were known.
  if (target === "CANCELLED" && current === target) return inOrder([registered, ...past], fail);
  if (target === "CANCELLED") return inOrder([registered, ...past, at("CANCELLED", asOf, true)], fail);
  if (current !== null && target !== current) {
    const turn = turnOf(current, target);
    if (turn) return inOrder([registered, ...past, at(turn, asOf, true)], fail);
    if (RANK[target] < RANK[current]) {
      fail("BACKWARD_MOVE", "state", { from: current, to: target });
      return [registered, ...past];
    }
  }
  const lastTurn = past.map((s) => s.type).reduce((last, t, i) => (t === "RETURNED" || t === "REOPENED" ? i : last), -1);
  const before = past.slice(0, lastTurn + 1);
  const run = past.slice(lastTurn + 1);
  const steps = runSteps(row, target, run, asOf, lastTurn < 0);
  if (lastTurn >= 0 && row.startedOn && !main.some((e) => e.effectiveOn === row.startedOn)) {
    problems.push({ code: "START_DAY_IGNORED", field: "startedOn", facts: {}, severity: "warning" });
  }
  return inOrder([registered, ...before, ...yieldInferred(steps)], fail);
}

/** The event that ends the present run: going back to 整改中 from 已完成 or 已销号. */
function turnOf(current: State, target: State): EventType | null {
  if (target !== "IN_PROGRESS") return null;
  return current === "COMPLETED" ? "RETURNED" : current === "CLOSED" ? "REOPENED" : null;
}

/** What the row says the state is; a blank state follows from the days it states, never backward, never from a day known before, and never to 已销号 where the flag says no. */
function targetState(row: EventInput["row"], current: State | null, main: readonly FindingEvent[]): State {
  if (row.state) return row.state;
  const fresh = (type: EventType, day: LocalDate | null) => day !== null && !main.some((e) => e.type === type && e.effectiveOn === day);
  const stated: State =
    fresh("CLOSED", row.closedOn) && row.closedFlag !== false
      ? "CLOSED"
      : fresh("COMPLETED", row.completedOn)
        ? "COMPLETED"
        : fresh("STARTED", row.startedOn)
          ? "IN_PROGRESS"
          : "NOT_STARTED";
  return current !== null && RANK[current] >= RANK[stated] ? current : stated;
}

/** Registered on the feedback day; else the inspection's; else the ledger's day, inferred, but never after a day the row itself states. */
function registration(input: EventInput, main: readonly FindingEvent[], target: State): Step {
  const { row, asOf, inspectionFeedbackOn } = input;
  const known = main[0];
  if (row.feedbackOn) return known?.effectiveOn === row.feedbackOn ? asStep(known) : at("REGISTERED", row.feedbackOn, false, "feedbackOn");
  const stated = [row.startedOn, row.completedOn, row.closedOn].filter((d) => d !== null);
  if (known) {
    const gives = known.inferred && target !== "CANCELLED";
    return { ...asStep(known), day: gives ? stated.reduce(earlier, known.effectiveOn) : known.effectiveOn };
  }
  if (inspectionFeedbackOn) return at("REGISTERED", inspectionFeedbackOn, false);
  return at("REGISTERED", stated.reduce(earlier, asOf), true);
}

/** Steps of the present run, in the order of the life cycle: stated day, else the known one, else (for the state itself) the ledger's day, inferred. */
function runSteps(row: EventInput["row"], target: State, run: readonly Step[], asOf: LocalDate, firstRun: boolean): Step[] {
  const known = (type: EventType) => run.find((s) => s.type === type) ?? null;
  const reached = RANK[target];
  const step = (type: EventType, stated: LocalDate | null, field: LedgerField | null, fallback: Step | null): Step | null => {
    const k = known(type);
    if (stated && k?.day !== stated) return at(type, stated, false, field);
    return k ?? fallback;
  };
  const steps: (Step | null)[] = [];
  if (firstRun && reached >= RANK.IN_PROGRESS) {
    steps.push(step("STARTED", row.startedOn, "startedOn", target === "IN_PROGRESS" ? at("STARTED", asOf, true) : null));
  }
  if (reached >= RANK.STAGE_COMPLETED)
    steps.push(step("STAGED", null, null, target === "STAGE_COMPLETED" ? at("STAGED", asOf, true) : null));
  const closed = reached >= RANK.CLOSED ? step("CLOSED", row.closedOn, "closedOn", at("CLOSED", asOf, true)) : null;
  if (reached >= RANK.COMPLETED) steps.push(step("COMPLETED", row.completedOn, "completedOn", at("COMPLETED", closed?.day ?? asOf, true)));
  steps.push(closed);
  return steps.filter((s) => s !== null);
}

/** A day that was only inferred gives way to a later step's stated day. */
function yieldInferred(steps: readonly Step[]): Step[] {
  return steps.map((s, i) =>
    s.inferred
      ? {
          ...s,
          day: steps
            .slice(i + 1)
            .filter((t) => !t.inferred)
            .reduce((d, t) => earlier(d, t.day), s.day),
        }
      : s,
  );
}

/** Days of later steps than the state reaches are a contradiction, unless they repeat a day of the known history (left over from before a return). */
function checkDaysBeyondState(
  row: EventInput["row"],
  target: State,
  main: readonly FindingEvent[],
  fail: (c: LedgerIssueCode, f: LedgerField, facts?: Record<string, string | number>) => void,
): void {
  const cells = [
    ["STARTED", "startedOn", 1],
    ["COMPLETED", "completedOn", 3],
    ["CLOSED", "closedOn", 4],
  ] as const;
  for (const [type, field, rank] of cells) {
    const day = row[field];
    if (day && target !== "CANCELLED" && rank > RANK[target] && !main.some((e) => e.type === type && e.effectiveOn === day)) {
      fail("DAY_BEYOND_STATE", field, { state: target });
    }
  }
}

/** Steps must not go back in time; the offending cell is named. */
function inOrder(steps: Step[], fail: (c: LedgerIssueCode, f: LedgerField, facts?: Record<string, string | number>) => void): Step[] {
  steps.forEach((s, i) => {
    const before = steps[i - 1];
    if (!before || s.day >= before.day) return;
    const field = s.field ?? before.field ?? "state";
    if (s.inferred && !before.field) fail("AS_OF_BEFORE_LAST_EVENT", field, { asOf: s.day, last: before.day });
    else if (before.type === "REGISTERED") fail("DAY_BEFORE_FEEDBACK", field, { day: s.day, feedbackOn: before.day });
    else if (before.type === "RETURNED" || before.type === "REOPENED")
      fail("DAY_BEFORE_LAST_EVENT", field, { day: s.day, last: before.day });
    else fail("DAYS_OUT_OF_ORDER", field, { day: s.day, before: before.day });
  });
  return steps;
}

/** 延期至 without an approval day counts from min(as-of, the date replaced), inferred. */
function plannedExtension(
  input: EventInput,
  standing: readonly FindingEvent[],
  problems: EventProblem[],
): { step: Step; newDueOn: LocalDate } | null {
  const { row, known, asOf } = input;
  if (!row.extendedTo) return null;
  const fail = (code: LedgerIssueCode, facts: Record<string, string | number>) => {
    problems.push({ code, field: "extendedTo", facts, severity: "error" });
    return null;
  };
  const inForce = standing.findLast((e) => e.type === "EXTENDED")?.newDueOn ?? known?.originalDueOn ?? row.dueOn;
  if (!inForce) return fail("EXTENSION_WITHOUT_DUE", {});
  if (row.extendedTo === inForce) return null;
  if (row.extendedTo < inForce) return fail("EXTENSION_NOT_LATER", { due: inForce });
  const lastExtension = standing.findLast((e) => e.type === "EXTENDED")?.effectiveOn;
  const approved = earlier(asOf, inForce);
  return { step: at("EXTENDED", lastExtension ? later(approved, lastExtension) : approved, true, "extendedTo"), newDueOn: row.extendedTo };
}
