import { sparkline } from "@rectify/charts/sparkline";

const WIDTH = 60;
const HEIGHT = 26;

/** Decoration beside a figure; the trend card gives its numbers. `colour` is a palette variable. */
export function Sparkline({ values, colour = "var(--ink-3)" }: { values: readonly number[]; colour?: string }) {
  const line = sparkline(values, WIDTH, HEIGHT);
  if (!line) return null;
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <polyline points={line.points} fill="none" stroke={colour} strokeWidth="1.5" strokeLinejoin="round" />
      <circle cx={line.last[0]} cy={line.last[1]} r="2.5" fill={colour} />
    </svg>
  );
}
