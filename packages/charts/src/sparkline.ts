// A line without axes beside a figure: only its shape is read, its last point is the figure.

/** SVG points "x,y x,y" in a box, with a margin for the stroke. Null when there are fewer than two values. */
export function sparkline(values: readonly number[], width: number, height: number): { points: string; last: [number, number] } | null {
  if (values.length < 2) return null;
  const pad = 3;
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const at = values.map((value, i): [number, number] => [
    Number((pad + (i * (width - 2 * pad)) / (values.length - 1)).toFixed(1)),
    Number((span === 0 ? height / 2 : height - pad - ((value - low) * (height - 2 * pad)) / span).toFixed(1)),
  ]);
  return { points: at.map(([x, y]) => `${x},${y}`).join(" "), last: at.at(-1) as [number, number] };
}
