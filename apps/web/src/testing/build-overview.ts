// Builders that read as sentences: an overview whose sums hold, with what a test cares about replaced.

import { addDays, day } from "@rectify/domain/local-date";
import type { Figures, Overview, UnitRow } from "@rectify/domain/overview";
import { DEFAULT_WARNING_DAYS } from "@rectify/domain/warning-days";

export function unitRow(change: Partial<UnitRow> = {}): UnitRow {
  const unitId = change.unitId ?? 1;
  return {
    unit: `单位${unitId}`,
    unitId,
    fullName: `区单位${unitId}党组`,
    rank: 1,
    apart: null,
    total: 20,
    declared: 10,
    verified: 8,
    overdue: 0,
    ...change,
  };
}

export function figures(change: Partial<Figures> = {}): Figures {
  return {
    total: 697,
    states: { NOT_STARTED: 30, IN_PROGRESS: 109, STAGE_COMPLETED: 10, COMPLETED: 58, CLOSED: 490 },
    cancelled: 3,
    declared: { done: 548, total: 697 },
    verified: { done: 490, total: 697 },
    overdue: 46,
    overdueOriginal: 62,
    dueSoon: 16,
    dueSoon10: 4,
    awaitingVerification: 58,
    awaitingOver30: 6,
    onTime: { done: 447, total: 589 },
    planned: 589,
    noDueDate: 5,
    extended: 31,
    ageing: { "1-7": 12, "8-30": 13, "31-90": 15, "90+": 6 },
    ageingOriginal: { "1-7": 19, "8-30": 14, "31-90": 22, "90+": 7 },
    ...change,
  };
}

const AS_OF = day("2026-03-19");

const UNITS: readonly [string, number, number, number, number, number | null][] = [
  ["区城投集团", 26, 9, 8, 9, 1],
  ["区城管执法局", 27, 15, 14, 6, 2],
  ["区住建局", 31, 25, 24, 6, 2],
  ["区第一医院", 21, 11, 5, 3, 4],
  ["区自然资源局", 25, 11, 7, 3, 4],
  ["区市场监管局", 22, 15, 10, 3, 4],
  ["白石镇", 24, 18, 15, 3, 4],
  ["区水务湖泊局", 32, 28, 25, 3, 4],
  ["区卫健局", 28, 22, 22, 3, 4],
  ["区国资局", 19, 9, 8, 2, 10],
  ["区科经局", 17, 12, 9, 2, 10],
  ["北湖街道", 21, 17, 15, 1, 12],
  ["区应急局", 18, 14, 14, 1, 12],
  ["区发改局", 20, 15, 9, 0, 14],
  ["区残联", 3, 2, 1, 1, null],
];

/** One invented district on 2026-03-19, compared with the week before. */
export function overview(change: Partial<Overview> = {}): Overview {
  return {
    ...figures(),
    asOf: AS_OF,
    rules: DEFAULT_WARNING_DAYS,
    rulesBefore: DEFAULT_WARNING_DAYS,
    before: figures({
      total: 684,
      declared: { done: 539, total: 684 },
      verified: { done: 473, total: 684 },
      overdue: 37,
      dueSoon: 28,
      awaitingVerification: 66,
      onTime: { done: 442, total: 579 },
    }),
    units: UNITS.map(([unit, total, declared, verified, overdue, rank], i) =>
      unitRow({
        unitId: i + 1,
        unit,
        fullName: `${unit}党组`,
        total,
        declared,
        verified,
        overdue,
        rank,
        apart: rank === null ? "FEW_FINDINGS" : null,
      }),
    ),
    categories: [
      { code: "A6", total: 27, declared: 21, verified: 19, overdue: 4 },
      { code: "A7", total: 26, declared: 20, verified: 17, overdue: 4 },
      { code: "A1", total: 18, declared: 18, verified: 18, overdue: 0 },
      { code: "B4", total: 41, declared: 30, verified: 23, overdue: 5 },
      { code: "B1", total: 31, declared: 24, verified: 19, overdue: 4 },
      { code: "B5", total: 55, declared: 48, verified: 36, overdue: 3 },
      { code: "C3", total: 32, declared: 25, verified: 21, overdue: 2 },
      { code: "D1", total: 20, declared: 14, verified: 12, overdue: 3 },
    ],
    heat: [
      { unitId: 1, code: "A6", total: 3, verified: 0, overdue: 2 },
      { unitId: 1, code: "B4", total: 4, verified: 1, overdue: 1 },
      { unitId: 1, code: "B5", total: 5, verified: 2, overdue: 0 },
      { unitId: 2, code: "B4", total: 3, verified: 1, overdue: 1 },
      { unitId: 3, code: "A1", total: 2, verified: 2, overdue: 0 },
      { unitId: 13, code: "C3", total: 2, verified: 2, overdue: 0 },
      { unitId: 14, code: "D1", total: 6, verified: 3, overdue: 0 },
      { unitId: 15, code: "D1", total: 2, verified: 1, overdue: 0 },
    ],
    roundStarts: [],
    trend: Array.from({ length: 38 }, (_, i) => {
      const verified = Math.round((490 * i * i) / (37 * 37));
      return {
        day: i === 37 ? AS_OF : addDays(AS_OF, -4 - 7 * (36 - i)),
        total: i < 2 ? 0 : i < 14 ? 252 : i < 24 ? 470 : 697,
        planned: Math.min(589, 17 * i),
        declared: Math.min(548, verified + Math.round(1.6 * i)),
        verified,
        overdue: i === 37 ? 46 : Math.max(0, Math.round(46 * (i / 37) + 6 * Math.sin(i))),
      };
    }),
    longestOverdue: ["公务接待先接待后补单，审批手续不全", "养老服务设施建成后闲置", "12 份合同未审先签，合同管理不规范"].map(
      (text, i) => ({
        finding: `${i + 1}-${i + 3}`,
        unit: "区住建局",
        unitId: 3,
        text,
        category: "B4",
        days: 200 - 16 * i,
        lateSince: addDays(AS_OF, 16 * i - 199),
        lateBy: i === 0 ? "RETURNED" : "DUE",
        dueOn: addDays(AS_OF, i === 0 ? -240 : 16 * i - 200),
        originalDueOn: addDays(AS_OF, i === 2 ? -260 : i === 0 ? -240 : 16 * i - 200),
        leader: i === 1 ? null : "梁辉",
        returned: i === 0 ? 1 : 0,
        reopened: 0,
      }),
    ),
    since: {
      from: day("2026-03-12"),
      openBefore: 211,
      new: 14,
      reopened: 4,
      closed: 21,
      cancelled: 1,
      openAfter: 207,
      overdueBefore: 37,
      fellDue: 8,
      returnedOrReopened: 4,
      declared: 3,
      extended: 0,
      cancelledOverdue: 0,
      staged: 0,
      overdueAfter: 46,
    },
    ...change,
  };
}
