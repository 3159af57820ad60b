// Facts to chart model to option. This package never draws, reads no clock and does no I/O.
// The colours by meaning: one table for the pages, the charts and the papers. Nothing else in the project names a colour.

/** Every colour by what it means. `overdue` is the only red; `fault` is for faults of data or system. */
export type Palette = {
  page: string;
  surface: string;
  sunken: string;
  ink: string;
  ink2: string;
  ink3: string;
  line: string;
  line2: string;
  track: string;
  brand: string;
  /** Text on a brand fill. */
  onBrand: string;
  tint: string;
  link: string;
  closed: string;
  /** Ground of the hatching that means "declared, not verified". */
  awaiting: string;
  progress: string;
  /** A shape only, never text. */
  soon: string;
  overdue: string;
  overdueTint: string;
  /** Text on a red fill. */
  onOverdue: string;
  notStarted: string;
  fault: string;
  faultTint: string;
  heat1: string;
  heat2: string;
  heat3: string;
  /** Text on heat3; on the lighter steps stands ink. */
  onHeat3: string;
};

export const LIGHT: Palette = {
  page: "#F6F7F9",
  surface: "#FFFFFF",
  sunken: "#F1F3F6",
  ink: "#16202E",
  ink2: "#4A5565",
  ink3: "#667080",
  line: "#E3E7ED",
  line2: "#C5CCD6",
  track: "#E4E8EE",
  brand: "#17375E",
  onBrand: "#FFFFFF",
  tint: "#E7EDF5",
  link: "#0B5CAD",
  closed: "#0B7A5B",
  awaiting: "#BFDDD3",
  progress: "#0B6BCB",
  soon: "#C77700",
  overdue: "#B3141D",
  overdueTint: "#FCF3F3",
  onOverdue: "#FFFFFF",
  notStarted: "#6B7280",
  fault: "#7A3E8E",
  faultTint: "#F6F0F9",
  heat1: "#D3E0EE",
  heat2: "#A9C2DC",
  heat3: "#47709F",
  onHeat3: "#FFFFFF",
};

export const DARK: Palette = {
  page: "#081730",
  surface: "#0B1F3A",
  sunken: "#102848",
  ink: "#E9EEF5",
  ink2: "#B8C4D4",
  ink3: "#93A1B5",
  line: "#1C3658",
  line2: "#365278",
  track: "#1E3A60",
  brand: "#7FB2F0",
  onBrand: "#081730",
  tint: "#17335A",
  link: "#8CBDFB",
  closed: "#2CC9A0",
  awaiting: "#12514F",
  progress: "#5AA9FF",
  soon: "#FFC53D",
  overdue: "#FF5A4E",
  overdueTint: "#22233B",
  onOverdue: "#14060A",
  notStarted: "#9AA4B2",
  fault: "#E6B0E0",
  faultTint: "#251F47",
  heat1: "#1B3D69",
  heat2: "#28558D",
  heat3: "#3D76BC",
  onHeat3: "#FFFFFF",
};

/** WCAG relative luminance of "#RRGGBB". */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG contrast of two "#RRGGBB" colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}
