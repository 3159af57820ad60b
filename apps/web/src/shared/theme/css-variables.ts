// The palette as CSS variables: `ink2` becomes `--ink-2`, `overdueTint` becomes `--overdue-tint`.
function variableName(token: string): string {
  return `--${token
    .replace(/([A-Z])/g, "-$1")
    .replace(/(\d)$/, "-$1")
    .toLowerCase()}`;
}

export function cssVariables(palette: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(palette).map(([token, colour]) => [variableName(token), colour]));
}
