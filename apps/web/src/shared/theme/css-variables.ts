// The palette as CSS variables: `ink2` becomes `--ink-2`, `overdueTint` becomes `--overdue-tint`.
import type { Palette } from "@rectify/charts/palette";

function variableName(token: string): string {
  return `--${token
    .replace(/([A-Z])/g, "-$1")
    .replace(/(\d)$/, "-$1")
    .toLowerCase()}`;
}

export function cssVariables(palette: Palette): Record<string, string> {
  return Object.fromEntries(Object.entries(palette).map(([token, colour]) => [variableName(token), colour]));
}
