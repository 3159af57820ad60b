// A rate is a pair. Ratios are pooled by adding both halves; a rate alone can be neither added nor averaged.

export type Ratio = { readonly done: number; readonly total: number };

export const ZERO_RATIO: Ratio = { done: 0, total: 0 };

export function addRatios(a: Ratio, b: Ratio): Ratio {
  return { done: a.done + b.done, total: a.total + b.total };
}

/** Shown rate in tenths of a per cent, rounded toward "not finished": 1999/2000 → 999, 1/5000 → 1. Null when there is no base. */
export function rateTenths({ done, total }: Ratio): number | null {
  if (total === 0) return null;
  return Math.max(Math.floor((1000 * done) / total), done > 0 ? 1 : 0);
}

/** "70.3%", "100%", or "—" when there is no base. */
export function formatRate(ratio: Ratio): string {
  const tenths = rateTenths(ratio);
  return tenths === null ? "—" : tenths === 1000 ? "100%" : `${(tenths / 10).toFixed(1)}%`;
}

/** Change of a shown rate in tenths of a percentage point: the difference of the two shown rates. Null when either has no base. */
export function rateChangeTenths(now: Ratio, before: Ratio): number | null {
  const a = rateTenths(now);
  const b = rateTenths(before);
  return a === null || b === null ? null : a - b;
}

/** Negative when a is the smaller share; exact, in integers. A ratio without a base sorts last. */
export function compareRatios(a: Ratio, b: Ratio): number {
  if (a.total === 0 || b.total === 0) return Number(a.total === 0) - Number(b.total === 0);
  return a.done * b.total - b.done * a.total;
}
