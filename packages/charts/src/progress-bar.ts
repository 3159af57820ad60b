// One bar that reads as a sentence: done, said to be done, late, not yet due.
import type { PooledRow } from "@rectify/domain/overview";

export type ProgressSegments = { verified: number; awaiting: number; overdue: number; rest: number };

/** Counts of the four parts of a bar; they sum to the total. */
export function progressSegments({ total, declared, verified, overdue }: PooledRow): ProgressSegments {
  return { verified, awaiting: declared - verified, overdue, rest: total - declared - overdue };
}
