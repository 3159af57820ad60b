// From how far a wall is read decides how large its words are and how many rows stand on a page.

export type Preset = "mid" | "far";

export type Viewing = {
  preset: Preset;
  /** Labels, rows and notes are this much larger than at the middle distance. */
  k: number;
  /** Hundredths of the screen's height. */
  label: number;
  note: number;
  headline: number;
  rankingRows: number;
  overdueRows: number;
  heatUnits: number;
  decisionRows: number;
};

const VIEWINGS: Record<Preset, Viewing> = {
  mid: { preset: "mid", k: 1, label: 3.8, note: 2.6, headline: 6, rankingRows: 11, overdueRows: 7, heatUnits: 8, decisionRows: 5 },
  far: { preset: "far", k: 1.34, label: 5.1, note: 3.5, headline: 7.2, rankingRows: 7, overdueRows: 5, heatUnits: 6, decisionRows: 3 },
};

/** What must be read (labels) takes this much of the height for each screen height of distance. */
const SIZE_PER_HEIGHT = 0.632;

export function viewingOf(preset: Preset): Viewing {
  return VIEWINGS[preset];
}

/** `heights`: how many screen heights away the last row of seats is. A near room gets comfort, not more rows. */
export function presetFor(heights: number): Preset {
  return SIZE_PER_HEIGHT * heights <= VIEWINGS.mid.label ? "mid" : "far";
}
