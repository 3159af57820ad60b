// Ranks units: 1 = worst. Competition ranking on (overdue descending, exact verified ratio ascending); names order ties only.
import type { UnitRow } from "./overview.ts";
import { compareRatios } from "./ratio.ts";

/** Units with fewer findings than this stand apart, unranked. */
export const RANKED_FROM = 5;

export type UnrankedUnit = Omit<UnitRow, "rank" | "apart"> & { bulletinOnly: boolean };

/** Ranked units first, worst on top, then the units that stand apart by name. */
export function rankUnits(units: readonly UnrankedUnit[]): UnitRow[] {
  const verified = (u: UnrankedUnit) => ({ done: u.verified, total: u.total });
  const worse = (a: UnrankedUnit, b: UnrankedUnit) => b.overdue - a.overdue || compareRatios(verified(a), verified(b));
  const byName = (a: UnrankedUnit, b: UnrankedUnit) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : a.unitId - b.unitId);
  const ranked = units.filter((u) => u.total >= RANKED_FROM).sort((a, b) => worse(a, b) || byName(a, b));
  const apart = units.filter((u) => u.total < RANKED_FROM).sort(byName);
  const rows: UnitRow[] = [];
  ranked.forEach((u, i) => {
    const before = ranked[i - 1];
    const rank = before && worse(before, u) === 0 ? (rows[i - 1]?.rank ?? i + 1) : i + 1;
    rows.push({ ...row(u), rank, apart: null });
  });
  for (const u of apart)
    rows.push({ ...row(u), rank: null, apart: u.total > 0 ? "FEW_FINDINGS" : u.bulletinOnly ? "BULLETIN_ONLY" : "NO_FINDINGS" });
  return rows;
}

function row({ bulletinOnly: _, ...rest }: UnrankedUnit): Omit<UnitRow, "rank" | "apart"> {
  return rest;
}
