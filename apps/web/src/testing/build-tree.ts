import type { TreeFinding, UnitPage } from "@rectify/domain/board";
import { day } from "@rectify/domain/local-date";

/** One finding in progress, of which a test says what matters. */
export function treeFinding(no: number, change: Partial<TreeFinding> = {}): TreeFinding {
  return {
    finding: `1-${no}`,
    code: null,
    unit: "区水务局",
    unitId: 1,
    round: "第三轮",
    aspect: null,
    item: null,
    text: `问题${no}`,
    category: "B4",
    termClass: null,
    state: "IN_PROGRESS",
    leader: null,
    department: null,
    person: null,
    dueOn: null,
    originalDueOn: null,
    overdue: false,
    daysLate: null,
    lateSince: null,
    lateBy: null,
    lateOriginal: null,
    daysLeft: null,
    awaitingDays: null,
    extensions: 0,
    returned: 0,
    reopened: 0,
    no,
    measures: 0,
    latestEvent: null,
    ...change,
  };
}

/** A unit of which nothing is known yet. */
export function unitPage(change: Partial<UnitPage> = {}): UnitPage {
  return {
    unitId: 1,
    name: "区水务和湖泊局党组",
    shortName: "区水务局",
    region: null,
    asOf: day("2026-03-19"),
    inspections: [],
    trees: [],
    bulletins: [],
    timeline: [],
    ...change,
  };
}
