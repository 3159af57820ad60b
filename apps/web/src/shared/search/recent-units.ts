// The units this browser looked at last, newest first.
import { z } from "zod";
import { keep, readKept } from "../kept/kept.ts";

const KEY = "recentUnits";
export const RECENT_UNITS = 6;

export function recentUnits(): number[] {
  return readKept(KEY, z.array(z.int().positive()), []).slice(0, RECENT_UNITS);
}

export function rememberUnit(id: number): void {
  keep(KEY, [id, ...recentUnits().filter((other) => other !== id)].slice(0, RECENT_UNITS));
}
