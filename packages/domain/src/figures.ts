// Rolls findings up into the figures of one day. Every finding lands in exactly one state; the five live states sum to the total.
import { LIVE_STATES, type LiveState } from "./finding.ts";
import type { Figures, PooledRow } from "./overview.ts";
import type { AgeingBand } from "./progress-filter.ts";
import { addRatios, ZERO_RATIO } from "./ratio.ts";
import type { Standing } from "./standing.ts";
import type { WarningDays } from "./warning-days.ts";

const noAgeing = (): Record<AgeingBand, number> => ({ "1-7": 0, "8-30": 0, "31-90": 0, "90+": 0 });

export function ageingBand(daysLate: number): AgeingBand {
  return daysLate <= 7 ? "1-7" : daysLate <= 30 ? "8-30" : daysLate <= 90 ? "31-90" : "90+";
}

export function noFigures(): Figures {
  return {
    total: 0,
    states: { NOT_STARTED: 0, IN_PROGRESS: 0, STAGE_COMPLETED: 0, COMPLETED: 0, CLOSED: 0 },
    cancelled: 0,
    declared: ZERO_RATIO,
    verified: ZERO_RATIO,
    overdue: 0,
    overdueOriginal: 0,
    dueSoon: 0,
    dueSoon10: 0,
    awaitingVerification: 0,
    awaitingOver30: 0,
    onTime: ZERO_RATIO,
    planned: 0,
    noDueDate: 0,
    extended: 0,
    ageing: noAgeing(),
    ageingOriginal: noAgeing(),
  };
}

/** Figures of the findings whose standings are given, by the warning days of that day; a null standing (not yet registered) counts nowhere. */
export function rollUp(standings: Iterable<Standing | null>, warning: WarningDays): Figures {
  const f = noFigures();
  let declared = 0;
  let onTime = 0;
  let onTimeBase = 0;
  for (const s of standings) {
    if (!s) continue;
    if (s.state === "CANCELLED") {
      f.cancelled += 1;
      continue;
    }
    f.total += 1;
    f.states[s.state as LiveState] += 1;
    declared += Number(s.declared);
    f.overdue += Number(s.overdue);
    f.overdueOriginal += Number(s.overdueOriginal);
    if (s.overdue) f.ageing[ageingBand(s.daysLate)] += 1;
    if (s.overdueOriginal) f.ageingOriginal[ageingBand(s.daysLateOriginal)] += 1;
    f.dueSoon += Number(s.daysLeft !== null && s.daysLeft <= warning.firstWarningDays);
    f.dueSoon10 += Number(s.daysLeft !== null && s.daysLeft <= warning.secondWarningDays);
    f.awaitingVerification += Number(s.awaitingDays !== null);
    f.awaitingOver30 += Number(s.awaitingDays !== null && s.awaitingDays > warning.awaitingLongDays);
    f.planned += Number(s.planned);
    f.noDueDate += Number(s.noDueDate);
    f.extended += Number(s.extended);
    onTimeBase += Number(s.onTimeBase);
    onTime += Number(s.onTime);
  }
  f.declared = { done: declared, total: f.total };
  f.verified = { done: f.states.CLOSED, total: f.total };
  f.onTime = { done: onTime, total: onTimeBase };
  return assertFigures(f);
}

/** Throws when figures contradict themselves: a wrong figure must never be shown. */
export function assertFigures(f: Figures): Figures {
  const sum = LIVE_STATES.reduce((n, s) => n + f.states[s], 0);
  const bands = Object.values(f.ageing).reduce((n, x) => n + x, 0);
  const bandsOriginal = Object.values(f.ageingOriginal).reduce((n, x) => n + x, 0);
  if (sum !== f.total || bands !== f.overdue || bandsOriginal !== f.overdueOriginal) {
    throw new Error(
      `figures do not reconcile: states ${sum} of ${f.total}, ageing ${bands} of ${f.overdue}, original ${bandsOriginal} of ${f.overdueOriginal}`,
    );
  }
  return f;
}

const addRecords = <K extends string>(a: Record<K, number>, b: Record<K, number>): Record<K, number> =>
  Object.fromEntries((Object.keys(a) as K[]).map((k) => [k, a[k] + b[k]])) as Record<K, number>;

/** Figures of two disjoint sets of findings pooled: sums of counts, ratios added by halves. */
export function addFigures(a: Figures, b: Figures): Figures {
  return {
    total: a.total + b.total,
    states: addRecords(a.states, b.states),
    cancelled: a.cancelled + b.cancelled,
    declared: addRatios(a.declared, b.declared),
    verified: addRatios(a.verified, b.verified),
    overdue: a.overdue + b.overdue,
    overdueOriginal: a.overdueOriginal + b.overdueOriginal,
    dueSoon: a.dueSoon + b.dueSoon,
    dueSoon10: a.dueSoon10 + b.dueSoon10,
    awaitingVerification: a.awaitingVerification + b.awaitingVerification,
    awaitingOver30: a.awaitingOver30 + b.awaitingOver30,
    onTime: addRatios(a.onTime, b.onTime),
    planned: a.planned + b.planned,
    noDueDate: a.noDueDate + b.noDueDate,
    extended: a.extended + b.extended,
    ageing: addRecords(a.ageing, b.ageing),
    ageingOriginal: addRecords(a.ageingOriginal, b.ageingOriginal),
  };
}

/** The pooled row of a unit or a category. */
export function pooledRow(f: Figures): PooledRow {
  return { total: f.total, declared: f.declared.done, verified: f.verified.done, overdue: f.overdue };
}
