// Where the overdue findings sit: the few units that hold most of them, whole groups of ties only.
import type { UnitRow } from "@rectify/domain/overview";

export type Concentration = {
  /** Units with overdue findings. */
  late: number;
  overdue: number;
  /** The worst units, at most five; empty when more than five tie for the worst. */
  top: UnitRow[];
  topOverdue: number;
};

const MOST = 5;

export function overdueConcentration(units: readonly UnitRow[]): Concentration {
  const late = units.filter((u) => u.overdue > 0).sort((a, b) => b.overdue - a.overdue);
  const next = late[MOST];
  const top = late.slice(0, MOST).filter((u) => next === undefined || u.overdue > next.overdue);
  const sum = (rows: readonly UnitRow[]) => rows.reduce((total, u) => total + u.overdue, 0);
  return { late: late.length, overdue: sum(late), top, topOverdue: sum(top) };
}
