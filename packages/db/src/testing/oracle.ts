// The naive oracle: rules.md read out loud, one finding and one day at a time, from the events alone. Slow on purpose, and sharing no arithmetic with
// episodes, standings or SQL, so that three executions of one definition can be compared.
import type { FindingEvent, State, TermClass } from "@rectify/domain/finding";
import { addDays, daysBetween, type LocalDate } from "@rectify/domain/local-date";
import type { Figures, Since, TrendPoint } from "@rectify/domain/overview";
import type { AgeingBand, Movement } from "@rectify/domain/progress-filter";

export type OracleFinding = {
  id: string;
  termClass: TermClass | null;
  originalDueOn: LocalDate | null;
  events: readonly FindingEvent[];
};

/** An event stands unless a standing correction voids it. */
function stands(f: OracleFinding, e: FindingEvent): boolean {
  return !f.events.some((c) => c.type === "CORRECTED" && c.voids === e.seq && stands(f, c));
}

/** Day after day, and on each day in the order in which the events were written down. */
function eventsUntil(f: OracleFinding, day: LocalDate): FindingEvent[] {
  return f.events
    .filter((e) => e.type !== "CORRECTED" && stands(f, e) && daysBetween(e.effectiveOn, day) >= 0)
    .sort((a, b) => daysBetween(b.effectiveOn, a.effectiveOn) || a.seq - b.seq);
}

export type OracleDay = {
  state: State;
  due: LocalDate | null;
  /** First day of the declaration that stands. */
  declaredOn: LocalDate | null;
  /** Day of the last return or reopening. */
  turnedOn: LocalDate | null;
  turnedBy: "RETURNED" | "REOPENED" | null;
  extensions: number;
  returned: number;
  reopened: number;
};

/** Replays a finding up to a day; null = not registered yet. */
export function replay(f: OracleFinding, day: LocalDate): OracleDay | null {
  let at: OracleDay | null = null;
  let due = f.originalDueOn;
  let extensions = 0;
  for (const e of eventsUntil(f, day)) {
    if (e.type === "EXTENDED") {
      due = e.newDueOn;
      extensions += 1;
    }
    if (e.type === "REGISTERED")
      at = { state: "NOT_STARTED", due, declaredOn: null, turnedOn: null, turnedBy: null, extensions, returned: 0, reopened: 0 };
    if (!at) continue;
    switch (e.type) {
      case "STARTED":
        at.state = "IN_PROGRESS";
        break;
      case "STAGED":
        at.state = "STAGE_COMPLETED";
        break;
      case "COMPLETED":
        at.state = "COMPLETED";
        at.declaredOn ??= e.effectiveOn;
        break;
      case "CLOSED":
        at.state = "CLOSED";
        at.declaredOn ??= e.effectiveOn;
        break;
      case "RETURNED":
      case "REOPENED":
        at.state = "IN_PROGRESS";
        at.declaredOn = null;
        at.turnedOn = e.effectiveOn;
        at.turnedBy = e.type;
        at.returned += Number(e.type === "RETURNED");
        at.reopened += Number(e.type === "REOPENED");
        break;
      case "CANCELLED":
        at.state = "CANCELLED";
        break;
      default:
        break;
    }
    at.due = due;
    at.extensions = extensions;
  }
  return at;
}

/** What one finding is on one day, in the words of the rules. */
export type OracleStanding = OracleDay & {
  inTotal: boolean;
  open: boolean;
  declared: boolean;
  overdue: boolean;
  lateSince: LocalDate | null;
  daysLate: number;
  overdueOriginal: boolean;
  lateSinceOriginal: LocalDate | null;
  daysLateOriginal: number;
  /** Days to the due date when it can still become overdue. */
  daysLeft: number | null;
  awaitingDays: number | null;
  planned: boolean;
  onTimeBase: boolean;
  onTime: boolean;
  noDueDate: boolean;
};

const latest = (a: LocalDate, b: LocalDate | null) => (b !== null && daysBetween(a, b) > 0 ? b : a);

export function standing(f: OracleFinding, day: LocalDate): OracleStanding | null {
  const at = replay(f, day);
  if (!at) return null;
  const canBeLate =
    at.state === "NOT_STARTED" || at.state === "IN_PROGRESS" || (at.state === "STAGE_COMPLETED" && f.termClass !== "SUSTAINED");
  const inTotal = at.state !== "CANCELLED";
  const declared = at.state === "COMPLETED" || at.state === "CLOSED";
  const lateness = (due: LocalDate | null) => {
    if (!canBeLate || due === null || daysBetween(due, day) <= 0) return null;
    const since = latest(addDays(due, 1), at.turnedOn);
    return { since, days: daysBetween(since, day) + 1 };
  };
  const late = lateness(at.due);
  const lateOriginal = lateness(f.originalDueOn);
  const left = canBeLate && at.due !== null ? daysBetween(day, at.due) : -1;
  const original = f.originalDueOn;
  const onTimeBase = inTotal && original !== null && daysBetween(original, day) > 0;
  return {
    ...at,
    inTotal,
    open: inTotal && at.state !== "CLOSED",
    declared,
    overdue: late !== null,
    lateSince: late?.since ?? null,
    daysLate: late?.days ?? 0,
    overdueOriginal: lateOriginal !== null,
    lateSinceOriginal: lateOriginal?.since ?? null,
    daysLateOriginal: lateOriginal?.days ?? 0,
    daysLeft: left >= 0 ? left : null,
    awaitingDays: at.state === "COMPLETED" && at.declaredOn ? daysBetween(at.declaredOn, day) : null,
    planned: inTotal && original !== null && daysBetween(original, day) >= 0,
    onTimeBase,
    onTime: onTimeBase && declared && original !== null && at.declaredOn !== null && daysBetween(at.declaredOn, original) >= 0,
    noDueDate: inTotal && at.due === null,
  };
}

export function inBand(daysLate: number, band: AgeingBand): boolean {
  if (band === "1-7") return daysLate >= 1 && daysLate <= 7;
  if (band === "8-30") return daysLate >= 8 && daysLate <= 30;
  return band === "31-90" ? daysLate >= 31 && daysLate <= 90 : daysLate > 90;
}

/** What the office set: from this day on, these numbers. */
export type OracleRule = { from: LocalDate; first: number; second: number; long: number };

/** The rule of a day: of those whose day has come the last; before any, 20, 10 and 30. */
export function ruleOf(rules: readonly OracleRule[], day: LocalDate): Omit<OracleRule, "from"> {
  let now: Omit<OracleRule, "from"> = { first: 20, second: 10, long: 30 };
  for (const rule of rules.toSorted((a, b) => daysBetween(b.from, a.from))) if (daysBetween(rule.from, day) >= 0) now = rule;
  return now;
}

export function oracleFigures(findings: readonly OracleFinding[], day: LocalDate, rules: readonly OracleRule[]): Figures {
  const { first, second, long } = ruleOf(rules, day);
  const all = findings.map((f) => standing(f, day)).filter((s) => s !== null);
  const live = all.filter((s) => s.inTotal);
  const count = (met: (s: OracleStanding) => boolean) => live.filter(met).length;
  const bands = (late: (s: OracleStanding) => number) => ({
    "1-7": count((s) => inBand(late(s), "1-7")),
    "8-30": count((s) => inBand(late(s), "8-30")),
    "31-90": count((s) => inBand(late(s), "31-90")),
    "90+": count((s) => inBand(late(s), "90+")),
  });
  return {
    total: live.length,
    states: {
      NOT_STARTED: count((s) => s.state === "NOT_STARTED"),
      IN_PROGRESS: count((s) => s.state === "IN_PROGRESS"),
      STAGE_COMPLETED: count((s) => s.state === "STAGE_COMPLETED"),
      COMPLETED: count((s) => s.state === "COMPLETED"),
      CLOSED: count((s) => s.state === "CLOSED"),
    },
    cancelled: all.length - live.length,
    declared: { done: count((s) => s.declared), total: live.length },
    verified: { done: count((s) => s.state === "CLOSED"), total: live.length },
    overdue: count((s) => s.overdue),
    overdueOriginal: count((s) => s.overdueOriginal),
    dueSoon: count((s) => s.daysLeft !== null && s.daysLeft <= first),
    dueSoon10: count((s) => s.daysLeft !== null && s.daysLeft <= second),
    awaitingVerification: count((s) => s.awaitingDays !== null),
    awaitingOver30: count((s) => s.awaitingDays !== null && s.awaitingDays > long),
    onTime: { done: count((s) => s.onTime), total: count((s) => s.onTimeBase) },
    planned: count((s) => s.planned),
    noDueDate: count((s) => s.noDueDate),
    extended: count((s) => s.inTotal && s.extensions > 0),
    ageing: bands((s) => s.daysLate),
    ageingOriginal: bands((s) => s.daysLateOriginal),
  };
}

export function oracleTrendPoint(findings: readonly OracleFinding[], day: LocalDate): TrendPoint {
  const f = oracleFigures(findings, day, []);
  return { day, total: f.total, planned: f.planned, declared: f.declared.done, verified: f.verified.done, overdue: f.overdue };
}

/** The movements of one finding, straight from the rules. */
export function oracleMovements(f: OracleFinding, from: LocalDate, to: LocalDate): Movement[] {
  const a = standing(f, from);
  const b = standing(f, to);
  if (!b) return [];
  const moves: Movement[] = [];
  if (a === null) moves.push("new");
  if (b.state === "CLOSED" && a?.state !== "CLOSED") moves.push("closed");
  if (a?.state === "CLOSED" && b.open) moves.push("reopened");
  if (b.state === "CANCELLED" && (a === null || a.open)) moves.push("cancelled");
  if (b.overdue && !a?.overdue) moves.push(b.turnedOn !== null && b.lateSince === b.turnedOn ? "returnedOrReopened" : "fellDue");
  if (a?.overdue && !b.overdue) {
    if (b.state === "CANCELLED") moves.push("cancelledOverdue");
    else if (b.declared) moves.push("declared");
    else if (b.state === "STAGE_COMPLETED" && f.termClass === "SUSTAINED") moves.push("staged");
    else moves.push("extended");
  }
  return moves;
}

export function oracleSince(findings: readonly OracleFinding[], from: LocalDate, to: LocalDate): Since {
  const moves = findings.flatMap((f) => oracleMovements(f, from, to));
  const count = (m: Movement) => moves.filter((x) => x === m).length;
  const at = (day: LocalDate, met: (s: OracleStanding) => boolean) =>
    findings.filter((f) => {
      const s = standing(f, day);
      return s !== null && met(s);
    }).length;
  return {
    from,
    openBefore: at(from, (s) => s.open),
    new: count("new"),
    reopened: count("reopened"),
    closed: count("closed"),
    cancelled: count("cancelled"),
    openAfter: at(to, (s) => s.open),
    overdueBefore: at(from, (s) => s.overdue),
    fellDue: count("fellDue"),
    returnedOrReopened: count("returnedOrReopened"),
    declared: count("declared"),
    extended: count("extended"),
    cancelledOverdue: count("cancelledOverdue"),
    staged: count("staged"),
    overdueAfter: at(to, (s) => s.overdue),
  };
}
