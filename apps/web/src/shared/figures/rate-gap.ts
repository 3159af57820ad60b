import { type Ratio, rateTenths } from "@rectify/domain/ratio";

/** Distance of the two shown rates in tenths of a percentage point; null without a base. */
export function gapTenths(declared: Ratio, verified: Ratio): number | null {
  const [a, b] = [rateTenths(declared), rateTenths(verified)];
  return a === null || b === null ? null : a - b;
}

/** The same as it is shown, "8.3". */
export function rateGap(declared: Ratio, verified: Ratio): string | null {
  const tenths = gapTenths(declared, verified);
  return tenths === null ? null : (tenths / 10).toFixed(1);
}
