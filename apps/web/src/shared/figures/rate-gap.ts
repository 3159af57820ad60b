import { type Ratio, rateTenths } from "@rectify/domain/ratio";

/** Distance of the two shown rates in percentage points, "8.3"; null without a base. */
export function rateGap(declared: Ratio, verified: Ratio): string | null {
  const [a, b] = [rateTenths(declared), rateTenths(verified)];
  return a === null || b === null ? null : ((a - b) / 10).toFixed(1);
}
