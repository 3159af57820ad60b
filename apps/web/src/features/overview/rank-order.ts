import type { UnitRow } from "@rectify/domain/overview";
import { compareRatios } from "@rectify/domain/ratio";
import type { UnitOrder } from "../../shared/url/overview-search.ts";

const share = (done: number, total: number) => ({ done, total });

const ORDERS: Record<UnitOrder, (a: UnitRow, b: UnitRow) => number> = {
  overdue: (a, b) => (a.rank ?? 0) - (b.rank ?? 0),
  verified: (a, b) => compareRatios(share(a.verified, a.total), share(b.verified, b.total)),
  gap: (a, b) => compareRatios(share(b.declared - b.verified, b.total), share(a.declared - a.verified, a.total)),
  declared: (a, b) => compareRatios(share(a.declared, a.total), share(b.declared, b.total)),
  unit: (a, b) => a.unit.localeCompare(b.unit, "zh"),
};

/** Ranked units, worst first by the chosen order or turned round; the rank shown is the fair one whatever the order. Ties keep the server's order. */
export function rankedUnits(units: readonly UnitRow[], order: UnitOrder, turned = false): UnitRow[] {
  return units.filter((u) => u.rank !== null).sort((a, b) => (turned ? -1 : 1) * ORDERS[order](a, b));
}

export type ApartReason = NonNullable<UnitRow["apart"]>;

/** Units that stand apart, by reason; reasons without units are left out. */
export function unitsApart(units: readonly UnitRow[]): { reason: ApartReason; units: UnitRow[] }[] {
  return (["FEW_FINDINGS", "BULLETIN_ONLY", "NO_FINDINGS"] as const)
    .map((reason) => ({ reason, units: units.filter((u) => u.apart === reason) }))
    .filter((group) => group.units.length > 0);
}
