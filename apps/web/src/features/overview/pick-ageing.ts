import type { AgeingModel } from "@rectify/charts/ageing-model";
import type { AgeingBand, ListCondition } from "@rectify/domain/progress-filter";

const DIGIT_PX = 10;
const LABEL_GAP_PX = 12;

/**
 * The list behind a place in the ageing bars. `row` counts from the foot (the shortest band), `value` is the count at that place,
 * `pxPerCount` tells how far right of the bar the place is: there stand the two numbers, the one in force first.
 */
export function pickAgeing(
  model: AgeingModel,
  row: number,
  value: number,
  pxPerCount: number,
): { band: AgeingBand; condition: ListCondition } | null {
  const hit = model.rows.toReversed()[row];
  if (!hit) return null;
  const end = Math.max(hit.inForce, hit.original);
  const beyondPx = (value - end) * pxPerCount;
  const firstNumberPx = LABEL_GAP_PX + String(hit.inForce).length * DIGIT_PX;
  const inForce = value <= hit.inForce || (beyondPx > 0 && beyondPx <= firstNumberPx);
  return {
    band: hit.band,
    condition: inForce ? { overdue: true, ageing: hit.band } : { overdueOriginal: true, ageing: hit.band },
  };
}
