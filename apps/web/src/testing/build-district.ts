// Districts of any size whose sums hold: from none to a thousand units, nothing done to all done.
import { day } from "@rectify/domain/local-date";
import type { Figures, HeatCell, Overview, PooledRow, UnitRow } from "@rectify/domain/overview";
import { rankUnits } from "@rectify/domain/ranking";
import { figures, overview, unitRow } from "./build-overview.ts";

/** 40 characters, longer than any unit's name. */
export const LONG_NAME = "丰泽区人民政府政务服务和大数据管理局党组（区行政审批局党组、区公共资源交易中心）";

const CODES = ["A1", "A6", "B1", "B4", "B5", "C3", "D1", "D3"] as const;

/** Units of these findings, ranked as the server ranks them. */
export function rankedRows(rows: readonly (PooledRow & { unit?: string })[]): UnitRow[] {
  const named = rows.map(({ unit, ...pooled }, i) => ({
    ...unitRow({ ...pooled, unitId: i + 1, ...(unit === undefined ? {} : { unit, fullName: unit }) }),
    bulletinOnly: false,
  }));
  return rankUnits(named.map(({ rank: _, apart: __, ...row }) => row));
}

/** `count` units from very late to all done, seven and more sharing a rank. */
export function crowd(count: number): UnitRow[] {
  return rankedRows(
    Array.from({ length: count }, (_, i) => {
      const overdue = Math.max(0, 40 - Math.floor(i / 7));
      const total = 100;
      const verified = Math.min(total - overdue, 20 + Math.floor(i / 14));
      return {
        unit: i % 5 === 0 ? LONG_NAME : `第${i + 1}中学`,
        total,
        verified,
        declared: Math.min(total - overdue, verified + 9),
        overdue,
      };
    }),
  );
}

function figuresOf({ total, declared, verified, overdue }: PooledRow): Figures {
  const open = total - declared - overdue;
  const band = (part: number) => Math.floor(overdue * part);
  const late = { "90+": band(0.2), "31-90": band(0.3), "8-30": band(0.3) };
  const ageing = { ...late, "1-7": overdue - late["90+"] - late["31-90"] - late["8-30"] };
  return figures({
    total,
    states: {
      NOT_STARTED: Math.floor(open / 4),
      IN_PROGRESS: open - Math.floor(open / 4) + overdue,
      STAGE_COMPLETED: 0,
      COMPLETED: declared - verified,
      CLOSED: verified,
    },
    cancelled: 0,
    declared: { done: declared, total },
    verified: { done: verified, total },
    overdue,
    overdueOriginal: overdue,
    dueSoon: Math.floor(open / 3),
    dueSoon10: Math.floor(open / 9),
    awaitingVerification: declared - verified,
    awaitingOver30: Math.floor((declared - verified) / 4),
    onTime: { done: verified, total: declared + overdue },
    planned: declared + overdue,
    noDueDate: 0,
    extended: 0,
    ageing,
    ageingOriginal: ageing,
  });
}

/** The findings of a unit dealt to the categories one by one: closed out first, overdue last. */
function heatOf(units: readonly UnitRow[]): HeatCell[] {
  return units.flatMap((unit) =>
    CODES.map((code, i): HeatCell => {
      const among = (count: number) => Math.floor((count + CODES.length - 1 - i) / CODES.length);
      const total = among(unit.total);
      return { unitId: unit.unitId, code, total, verified: among(unit.verified), overdue: total - among(unit.total - unit.overdue) };
    }).filter((cell) => cell.total > 0),
  );
}

function pooled(rows: readonly PooledRow[]): PooledRow {
  const sum = (of: (row: PooledRow) => number) => rows.reduce((whole, row) => whole + of(row), 0);
  return { total: sum((r) => r.total), declared: sum((r) => r.declared), verified: sum((r) => r.verified), overdue: sum((r) => r.overdue) };
}

/** The overview of these units; nothing moved since the comparison day, unless a test says otherwise. */
export function districtOf(units: UnitRow[], change: Partial<Overview> = {}): Overview {
  const all = pooled(units);
  const now = figuresOf(all);
  const heat = heatOf(units);
  const base = overview();
  const open = all.total - all.verified;
  return {
    ...base,
    ...now,
    before: now,
    units,
    heat,
    categories: CODES.map((code) => {
      const cells = heat.filter((cell) => cell.code === code);
      return { code, ...pooled(cells.map((cell) => ({ ...cell, declared: cell.verified }))) };
    }).filter((row) => row.total > 0),
    trend: base.trend.map(({ day: on }, i, points) => {
      const share = (i + 1) / points.length;
      const at = (count: number) => Math.round(count * share);
      return {
        day: on,
        total: all.total,
        planned: at(now.planned),
        declared: at(all.declared),
        verified: at(all.verified),
        overdue: at(all.overdue),
      };
    }),
    longestOverdue: all.overdue === 0 ? [] : base.longestOverdue.slice(0, all.overdue),
    since: {
      from: day("2026-03-12"),
      openBefore: open,
      new: 0,
      reopened: 0,
      closed: 0,
      cancelled: 0,
      openAfter: open,
      overdueBefore: all.overdue,
      fellDue: 0,
      returnedOrReopened: 0,
      declared: 0,
      extended: 0,
      cancelledOverdue: 0,
      staged: 0,
      overdueAfter: all.overdue,
    },
    ...change,
  };
}

/** By size and by how far they are. */
export const DISTRICTS = {
  nothing: () => districtOf([], { trend: [] }),
  oneUnit: () => districtOf(rankedRows([{ unit: LONG_NAME, total: 7, declared: 3, verified: 2, overdue: 2 }])),
  allDone: () => districtOf(rankedRows([1, 2, 3].map(() => ({ total: 20, declared: 20, verified: 20, overdue: 0 })))),
  nothingDone: () => districtOf(rankedRows([1, 2, 3].map(() => ({ total: 20, declared: 0, verified: 0, overdue: 20 })))),
  thousandUnits: () => districtOf(crowd(1000)),
} as const;
