// How late the overdue are: by the date in force and by the original one.
import type { Figures } from "@rectify/domain/overview";
import { AGEING_BANDS, type AgeingBand } from "@rectify/domain/progress-filter";

export type AgeingRow = { band: AgeingBand; inForce: number; original: number };
export type AgeingModel = {
  /** Worst on top. */
  rows: AgeingRow[];
  total: number;
  totalOriginal: number;
  max: number;
};

export function ageingModel(figures: Pick<Figures, "ageing" | "ageingOriginal">): AgeingModel {
  const rows = [...AGEING_BANDS].reverse().map((band) => ({ band, inForce: figures.ageing[band], original: figures.ageingOriginal[band] }));
  return {
    rows,
    total: rows.reduce((sum, r) => sum + r.inForce, 0),
    totalOriginal: rows.reduce((sum, r) => sum + r.original, 0),
    max: Math.max(1, ...rows.flatMap((r) => [r.inForce, r.original])),
  };
}
