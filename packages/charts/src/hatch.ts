// Hatching means "declared, not verified" and nothing else.
import type { Palette } from "./palette.ts";

export function hatch(palette: Palette) {
  return {
    symbol: "rect" as const,
    rotation: -Math.PI / 4,
    dashArrayX: [1, 0],
    dashArrayY: [1.5, 2.9],
    color: palette.closed,
  };
}

/** The decal switch has to be on for a hatch to be drawn; no other series may be given one by it. */
export const HATCH_ARIA = { enabled: true, label: { enabled: false }, decal: { show: true, decals: { symbol: "none" } } } as const;
