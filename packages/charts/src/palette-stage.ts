// The colours of the wall screen. States have the desk's colours; the ground, the words and the steps of red are its own.
import { DARK, LIGHT } from "./palette.ts";

const meanings = ({ closed, awaiting, progress, soon, overdue, onOverdue, notStarted, fault }: typeof LIGHT) => ({
  closed,
  awaiting,
  progress,
  soon,
  overdue,
  onOverdue,
  notStarted,
  fault,
});

/** `edge`: strip at the top. `neutral`: a quantity without a meaning, always with its number. `heat0` to `heat3`: no, one, two, more overdue. */
export const STAGE_DARK = {
  ...meanings(DARK),
  edge: "#081730",
  stage: "#0B1F3A",
  track: "#17304F",
  ink: "#F2F6FB",
  ink2: "#A9B8CC",
  ink3: "#A9B8CC",
  line: "#24405F",
  neutral: "#44618A",
  heat0: "#122B4B",
  heat1: "#4A2A3A",
  heat2: "#93393E",
  heat3: "#FF5A4E",
  onHeat2: "#FFFFFF",
  onHeat3: "#0B1F3A",
};

export type StagePalette = typeof STAGE_DARK;

/** For rooms that cannot be darkened. */
export const STAGE_LIGHT: StagePalette = {
  ...meanings(LIGHT),
  edge: "#E6ECF3",
  stage: "#F7F9FC",
  track: "#DFE7F0",
  ink: "#0B1F3A",
  ink2: "#475A73",
  ink3: "#475A73",
  line: "#C3CFDD",
  neutral: "#8FA3BD",
  heat0: "#E6ECF3",
  heat1: "#F3D3D1",
  heat2: "#DB7B79",
  heat3: "#B3141D",
  onHeat2: "#0B1F3A",
  onHeat3: "#FFFFFF",
};
