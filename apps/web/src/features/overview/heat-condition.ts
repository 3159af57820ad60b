import type { HeatFact } from "@rectify/charts/heat-model";
import type { ListCondition } from "@rectify/domain/progress-filter";

/** The list behind the fact that a cell says; where all are closed out, all of them. */
export const HEAT_CONDITION: Record<HeatFact["kind"], ListCondition> = {
  overdue: { overdue: true },
  open: { open: true },
  closed: {},
};
