// The answer behind the overview page, the command line and every paper: one shape, computed for one day.
import type { LiveState, State, TermClass } from "./finding.ts";
import type { LocalDate } from "./local-date.ts";
import type { AgeingBand } from "./progress-filter.ts";
import type { Ratio } from "./ratio.ts";
import type { WarningDays } from "./warning-days.ts";

/** Counts of findings at one day in one scope. */
export type Figures = {
  total: number;
  states: Record<LiveState, number>;
  /** Left every total. */
  cancelled: number;
  /** COMPLETED + CLOSED, of all. */
  declared: Ratio;
  /** CLOSED, of all. */
  verified: Ratio;
  overdue: number;
  overdueOriginal: number;
  /** Due within the days of the first warning; of these within those of the second. The name `dueSoon10` keeps the second's default. */
  dueSoon: number;
  dueSoon10: number;
  awaitingVerification: number;
  /** Of these, awaiting for long. The name keeps the default of 30 days. */
  awaitingOver30: number;
  onTime: Ratio;
  /** Original due date on or before the day. */
  planned: number;
  /** Registered findings for which no due date is stated. */
  noDueDate: number;
  /** Findings given more time at least once: their due date in force is no longer the original one. */
  extended: number;
  /** Days late by the due date in force. */
  ageing: Record<AgeingBand, number>;
  /** Days late by the original due date. */
  ageingOriginal: Record<AgeingBand, number>;
};

/** A row that pools one unit's or one category's findings. Counts, not ratios: the base of both rates is `total`. */
export type PooledRow = { total: number; declared: number; verified: number; overdue: number };

export type UnitRow = PooledRow & {
  /** Short name. */
  unit: string;
  unitId: number;
  fullName: string;
  /** 1 = worst; null = stands apart. */
  rank: number | null;
  /** Why it has no rank: fewer than 5 findings, or only a bulletin and no ledger. */
  apart: "FEW_FINDINGS" | "BULLETIN_ONLY" | "NO_FINDINGS" | null;
};

/** One row per second-level category code that has findings ("B4"), and "Z0" for the unclassified. */
export type CategoryRow = PooledRow & { code: string };

export type TrendPoint = { day: LocalDate; total: number; planned: number; declared: number; verified: number; overdue: number };

/** The day of a round's first findings in scope. `round`: its full name. */
export type RoundStart = { roundId: number; round: string; day: LocalDate };

/** What a lateness began with: the end of the due date, or the day of a return or a reopening that came after it. */
export type LateBy = "DUE" | "RETURNED" | "REOPENED";

/** How late a finding is, since which day, and why since that day. */
export type Lateness = { daysLate: number; lateSince: LocalDate; lateBy: LateBy };

export type OverdueFinding = {
  /** `<inspectionId>-<no>` */
  finding: string;
  unit: string;
  unitId: number;
  text: string;
  category: string;
  days: number;
  lateSince: LocalDate;
  lateBy: LateBy;
  dueOn: LocalDate;
  originalDueOn: LocalDate;
  leader: string | null;
  returned: number;
  reopened: number;
};

/** openAfter = openBefore + new + reopened − closed − cancelled; overdueAfter = overdueBefore + fellDue + returnedOrReopened − declared − extended − cancelledOverdue − staged. */
export type Since = {
  from: LocalDate;
  openBefore: number;
  new: number;
  reopened: number;
  closed: number;
  cancelled: number;
  openAfter: number;
  overdueBefore: number;
  fellDue: number;
  returnedOrReopened: number;
  declared: number;
  extended: number;
  cancelledOverdue: number;
  staged: number;
  overdueAfter: number;
};

/** One unit in one category; only cells that have findings. */
export type HeatCell = { unitId: number; code: string; total: number; verified: number; overdue: number };

export type Overview = Figures & {
  asOf: LocalDate;
  /** The warning days in force on the day: what `dueSoon`, `dueSoon10` and `awaitingOver30` count by. */
  rules: WarningDays;
  /** The same figures on the comparison day, by the rules of that day, for "change since". */
  before: Figures;
  rulesBefore: WarningDays;
  units: UnitRow[];
  categories: CategoryRow[];
  /** Summed by unit the rows of `units`, summed by category those of `categories`. */
  heat: HeatCell[];
  trend: TrendPoint[];
  roundStarts: RoundStart[];
  longestOverdue: OverdueFinding[];
  since: Since;
};

/** One line of a findings list, with what it stood at on the as-of day. */
export type FindingRow = {
  finding: string;
  code: string | null;
  unit: string;
  unitId: number;
  round: string;
  aspect: string | null;
  item: string | null;
  text: string;
  category: string;
  termClass: TermClass | null;
  state: State;
  leader: string | null;
  department: string | null;
  person: string | null;
  dueOn: LocalDate | null;
  originalDueOn: LocalDate | null;
  overdue: boolean;
  /** Days late, their first day and what they began with when overdue, else null. */
  daysLate: number | null;
  lateSince: LocalDate | null;
  lateBy: LateBy | null;
  /** The same by the original due date. */
  lateOriginal: Lateness | null;
  /** Days until the due date when it can still become overdue and is due soon by the rules of the day, else null. */
  daysLeft: number | null;
  /** Days since the declaration when awaiting verification, else null. */
  awaitingDays: number | null;
  extensions: number;
  returned: number;
  reopened: number;
};

export type FindingsList = { asOf: LocalDate; total: number; rows: FindingRow[] };

/** Where a finding stands in a list: its place from 1, and its neighbours' ids, null at the ends. */
export type FindingPlace = { place: number; total: number; previous: string | null; next: string | null };
