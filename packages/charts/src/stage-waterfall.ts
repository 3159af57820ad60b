// Open findings from the comparison day to now, as columns that stand on zero above their own equation.
import type { Since } from "@rectify/domain/overview";

export type WaterfallStep = {
  id: "before" | "new" | "reopened" | "closed" | "cancelled" | "after";
  /** A balance, or a signed change. */
  value: number;
  /** Shares of the height: the column from `low` to `high`, and the line on to the next one, null after the last. */
  low: number;
  high: number;
  join: number | null;
};

export function stageWaterfall(since: Since): WaterfallStep[] {
  const { openBefore, openAfter, reopened, closed, cancelled } = since;
  const changes = [
    ["new", since.new],
    ["reopened", reopened],
    ["closed", -closed],
    ["cancelled", -cancelled],
  ] as const;
  const top = Math.max(1, openBefore + since.new + reopened);
  let level = openBefore;
  const steps: WaterfallStep[] = [{ id: "before", value: openBefore, low: 0, high: level / top, join: level / top }];
  for (const [id, change] of changes) {
    const next = level + change;
    steps.push({ id, value: change || 0, low: Math.min(level, next) / top, high: Math.max(level, next) / top, join: next / top });
    level = next;
  }
  return [...steps, { id: "after", value: openAfter, low: 0, high: openAfter / top, join: null }];
}
