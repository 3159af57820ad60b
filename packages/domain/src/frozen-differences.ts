// What the same day gives now, beside what a meeting was shown: later back-dated entries are named, never mixed in.
import type { Figures, FindingRow, Overview, PooledRow, Since } from "./overview.ts";

type Pair<T> = { before: T; now: T };

/** One figure or one line that is no longer what was shown. Counts; `null` = not there. */
export type Difference =
  | ({ of: "figure"; figure: string } & Pair<number>)
  /** Of the comparison day. */
  | ({ of: "before"; figure: string } & Pair<number>)
  | ({ of: "since"; figure: string } & Pair<number>)
  | ({ of: "unit"; unitId: number; unit: string; figure: keyof PooledRow | "rank" } & Pair<number | null>)
  | ({ of: "category"; code: string; figure: keyof PooledRow } & Pair<number | null>)
  | ({ of: "heat"; unitId: number; code: string; figure: "total" | "verified" | "overdue" } & Pair<number | null>)
  | ({ of: "trend"; day: string; figure: "total" | "planned" | "declared" | "verified" | "overdue" } & Pair<number | null>)
  /** In the list of overdue findings then or now, by days late. */
  | ({ of: "overdue"; finding: string; unit: string; text: string } & Pair<number | null>);

type Shown = { overview: Overview; overdue: readonly FindingRow[] };

/** Counts of an object by name, nested ones as "ageing.1-7". */
function leaves(of: object, prefix = ""): [name: string, value: number][] {
  return Object.entries(of).flatMap(([key, value]: [string, unknown]): [string, number][] => {
    if (typeof value === "number") return [[prefix + key, value]];
    return value !== null && typeof value === "object" && !Array.isArray(value) ? leaves(value, `${prefix}${key}.`) : [];
  });
}

function figuresOf({ before: _before, since: _since, rules: _rules, rulesBefore: _rulesBefore, ...rest }: Overview): Partial<Figures> {
  return rest;
}

function sinceFigures({ from: _from, ...rest }: Since): Omit<Since, "from"> {
  return rest;
}

function changed(before: object, now: object): ({ figure: string } & Pair<number>)[] {
  const later = new Map(leaves(now));
  return leaves(before).flatMap(([figure, was]) => {
    const is = later.get(figure) ?? was;
    return is === was ? [] : [{ figure, before: was, now: is }];
  });
}

/** Rows side by side by their key: those of then in their order, then those that are new. */
function sideBySide<T>(before: readonly T[], now: readonly T[], keyOf: (row: T) => string): { some: T; was: T | null; is: T | null }[] {
  const later = new Map(now.map((row) => [keyOf(row), row]));
  const known = new Set(before.map(keyOf));
  return [
    ...before.map((row) => ({ some: row, was: row, is: later.get(keyOf(row)) ?? null })),
    ...now.filter((row) => !known.has(keyOf(row))).map((row) => ({ some: row, was: null, is: row })),
  ];
}

function cells<T, K extends keyof T>(was: T | null, is: T | null, figures: readonly K[]) {
  return figures.flatMap((figure) => {
    const [before, now] = [was?.[figure] ?? null, is?.[figure] ?? null] as [number | null, number | null];
    return before === now ? [] : [{ figure, before, now }];
  });
}

const POOLED = ["total", "declared", "verified", "overdue"] as const;

/** Every figure and every overdue finding in which `now` differs from what was `shown`; empty when nothing does. */
export function frozenDifferences(shown: Shown, now: Shown): Difference[] {
  const [a, b] = [shown.overview, now.overview];
  return [
    ...changed(figuresOf(a), figuresOf(b)).map((d) => ({ of: "figure" as const, ...d })),
    ...changed(a.before, b.before).map((d) => ({ of: "before" as const, ...d })),
    ...changed(sinceFigures(a.since), sinceFigures(b.since)).map((d) => ({ of: "since" as const, ...d })),
    ...sideBySide(a.units, b.units, (u) => String(u.unitId)).flatMap(({ some, was, is }) =>
      cells(was, is, [...POOLED, "rank"]).map((d) => ({ of: "unit" as const, unitId: some.unitId, unit: some.unit, ...d })),
    ),
    ...sideBySide(a.categories, b.categories, (c) => c.code).flatMap(({ some, was, is }) =>
      cells(was, is, POOLED).map((d) => ({ of: "category" as const, code: some.code, ...d })),
    ),
    ...sideBySide(a.heat, b.heat, (h) => `${h.unitId} ${h.code}`).flatMap(({ some, was, is }) =>
      cells(was, is, ["total", "verified", "overdue"]).map((d) => ({ of: "heat" as const, unitId: some.unitId, code: some.code, ...d })),
    ),
    ...sideBySide(a.trend, b.trend, (p) => p.day).flatMap(({ some, was, is }) =>
      cells(was, is, ["total", "planned", "declared", "verified", "overdue"]).map((d) => ({ of: "trend" as const, day: some.day, ...d })),
    ),
    ...sideBySide(shown.overdue, now.overdue, (f) => f.finding).flatMap(({ some, was, is }) =>
      cells(was, is, ["daysLate"]).map(({ before, now: later }) => ({
        of: "overdue" as const,
        finding: some.finding,
        unit: some.unit,
        text: some.text,
        before,
        now: later,
      })),
    ),
  ];
}
