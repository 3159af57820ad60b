// Unit × category: one fact a cell, the worst. What the heat map says, before anything is drawn.
import type { HeatCell, UnitRow } from "@rectify/domain/overview";
import { TAXONOMY } from "@rectify/domain/taxonomy";

/** 1 = the four supervision aspects, 2 = their categories. */
export type HeatLevel = 1 | 2;

/** `count`: overdue findings, else findings not closed out; 0 when all are closed out. `shade` 1 to 3 says how many are not closed out. */
export type HeatFact = {
  kind: "overdue" | "open" | "closed";
  count: number;
  shade: 1 | 2 | 3;
  total: number;
  verified: number;
  overdue: number;
  /** The second-level codes counted: the list behind the cell. */
  codes: string[];
};

export type HeatRow = {
  unitId: number;
  unit: string;
  fullName: string;
  overdue: number;
  open: number;
  /** One a column; null where the unit has no such finding. */
  facts: (HeatFact | null)[];
};

export type HeatModel = {
  columns: string[];
  /** The aspects over the columns, in order. */
  groups: { code: string; span: number }[];
  /** Units with overdue findings or at least three not closed out, worst first. */
  rows: HeatRow[];
  /** The other units that have findings. */
  rest: HeatRow[];
};

/** From how many findings on a cell is shaded 2 and 3: a whole aspect holds more than one category. */
export const SHADE_FROM: Record<HeatLevel, readonly [second: number, third: number]> = { 1: [3, 6], 2: [2, 3] };

/** Units with at least this many findings not closed out are shown at once. */
const MANY_OPEN = 3;

export function heatModel(heat: readonly HeatCell[], units: readonly UnitRow[], level: HeatLevel): HeatModel {
  const present = new Set(heat.map((cell) => cell.code));
  const groups = TAXONOMY.map(({ code, children }) => ({
    code,
    children: children.map((c) => c.code).filter((c) => present.has(c)),
  })).filter((group) => group.children.length > 0);
  const columns = groups.flatMap((group) => (level === 1 ? [{ code: group.code, codes: group.children }] : group.children.map(alone)));
  const rows = units
    .flatMap(({ unitId, unit, fullName }): HeatRow[] => {
      const cells = heat.filter((cell) => cell.unitId === unitId);
      if (cells.length === 0) return [];
      const sum = pooled(cells);
      const facts = columns.map(({ codes }) =>
        factOf(
          cells.filter((c) => codes.includes(c.code)),
          level,
        ),
      );
      return [{ unitId, unit, fullName, overdue: sum.overdue, open: sum.total - sum.verified, facts }];
    })
    .sort((a, b) => b.overdue - a.overdue);
  const worth = (row: HeatRow) => row.overdue > 0 || row.open >= MANY_OPEN;
  return {
    columns: columns.map((c) => c.code),
    groups: groups.map(({ code, children }) => ({ code, span: level === 1 ? 1 : children.length })),
    rows: rows.filter(worth),
    rest: rows.filter((row) => !worth(row)),
  };
}

export type HeatPair = { row: HeatRow; column: string; fact: HeatFact };

/** Every pair that is not all closed out, worst first: overdue, then not closed out. */
export function worstPairs({ columns, rows, rest }: HeatModel): HeatPair[] {
  return [...rows, ...rest]
    .flatMap((row) => row.facts.flatMap((fact, i) => (fact && fact.kind !== "closed" ? [{ row, column: columns[i] ?? "", fact }] : [])))
    .sort((a, b) => b.fact.overdue - a.fact.overdue || openOf(b.fact) - openOf(a.fact));
}

const alone = (code: string) => ({ code, codes: [code] });
const openOf = (fact: HeatFact) => fact.total - fact.verified;

function pooled(cells: readonly HeatCell[]) {
  const sum = (of: (cell: HeatCell) => number) => cells.reduce((total, cell) => total + of(cell), 0);
  return { total: sum((c) => c.total), verified: sum((c) => c.verified), overdue: sum((c) => c.overdue) };
}

function factOf(cells: readonly HeatCell[], level: HeatLevel): HeatFact | null {
  if (cells.length === 0) return null;
  const sum = pooled(cells);
  const open = sum.total - sum.verified;
  const [second, third] = SHADE_FROM[level];
  return {
    ...sum,
    kind: sum.overdue > 0 ? "overdue" : open > 0 ? "open" : "closed",
    count: sum.overdue > 0 ? sum.overdue : open,
    shade: open >= third ? 3 : open >= second ? 2 : 1,
    codes: cells.map((cell) => cell.code),
  };
}
