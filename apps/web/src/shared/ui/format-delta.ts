// Changes: of a count in 个, of a rate in percentage points. The minus is U+2212, so that it is as wide as the plus.

export function formatCountChange(change: number): string {
  return change > 0 ? `+${change}` : change < 0 ? `−${-change}` : "0";
}

/** `tenths` of a percentage point: 12 → "+1.2". */
export function formatPointChange(tenths: number): string {
  const size = (Math.abs(tenths) / 10).toFixed(1);
  return tenths > 0 ? `+${size}` : tenths < 0 ? `−${size}` : "0.0";
}
