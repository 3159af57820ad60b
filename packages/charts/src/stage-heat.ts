// Where the overdue findings sit: the few units that hold most of them by aspect, with the rest and the sum, so that it adds up.
import type { HeatCell, UnitRow } from "@rectify/domain/overview";
import { TAXONOMY } from "@rectify/domain/taxonomy";

/** `codes`: the categories of the overdue, most first. Null = the unit has no findings of that aspect. */
export type StageHeatCell = { overdue: number; codes: string[] } | null;

export type StageHeat = {
  /** Aspects that have findings, most overdue first. */
  columns: { code: string; overdue: number; rest: number }[];
  rows: { unit: UnitRow; cells: StageHeatCell[] }[];
  /** Units below the rows. */
  restUnits: number;
  restOverdue: number;
  overdue: number;
};

/** At most `most` units; none without overdue findings. */
export function stageHeat(heat: readonly HeatCell[], units: readonly UnitRow[], most: number): StageHeat {
  const within = (cells: readonly HeatCell[], code: string) => cells.filter((cell) => cell.code.startsWith(code));
  const late = (cells: readonly HeatCell[]) => cells.reduce((sum, cell) => sum + cell.overdue, 0);
  const held = units.filter((u) => u.total > 0);
  const rows = held
    .filter((u) => u.overdue > 0)
    .sort((a, b) => b.overdue - a.overdue)
    .slice(0, most);
  const shown = new Set(rows.map((u) => u.unitId));
  const others = heat.filter((cell) => !shown.has(cell.unitId));
  const columns = TAXONOMY.map(({ code }) => ({ code, overdue: late(within(heat, code)), rest: late(within(others, code)) }))
    .filter(({ code }) => within(heat, code).length > 0)
    .sort((a, b) => b.overdue - a.overdue);
  return {
    columns,
    rows: rows.map((unit) => {
      const own = heat.filter((cell) => cell.unitId === unit.unitId);
      return { unit, cells: columns.map(({ code }) => cellOf(within(own, code))) };
    }),
    restUnits: held.length - rows.length,
    restOverdue: late(others),
    overdue: late(heat),
  };
}

function cellOf(cells: readonly HeatCell[]): StageHeatCell {
  if (cells.length === 0) return null;
  const late = cells.filter((cell) => cell.overdue > 0).sort((a, b) => b.overdue - a.overdue);
  return { overdue: late.reduce((sum, cell) => sum + cell.overdue, 0), codes: late.map((cell) => cell.code) };
}
