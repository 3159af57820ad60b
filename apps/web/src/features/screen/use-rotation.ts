// The reducer of the rotation with the browser's clock behind it.
import { type Rotation, type RotationAction, rotate, START, type Timetable } from "@rectify/domain/screen/rotation";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useMedia } from "../../shared/theme/use-media.ts";

const TICK_MS = 250;
/** Who asks for less motion sees the line move once a second. */
const CALM_TICK_MS = 1000;
export const DRILL_IDLE_MS = 60_000;

/** `pages` and `pageMs` of each scene may change between any two actions; `running` = false holds the clock (there is nothing to show yet). */
export function useRotation(
  pages: readonly number[],
  pageMs: readonly number[],
  running: boolean,
): [Rotation, (action: RotationAction) => void] {
  const [state, setState] = useState(START);
  const table = useRef<Timetable>({ pages, pageMs, drillIdleMs: DRILL_IDLE_MS });
  useLayoutEffect(() => {
    table.current = { pages, pageMs, drillIdleMs: DRILL_IDLE_MS };
  });
  const act = useCallback((action: RotationAction) => setState((now) => rotate(now, action, table.current)), []);
  const tickMs = useMedia("(prefers-reduced-motion: reduce)") ? CALM_TICK_MS : TICK_MS;
  useEffect(() => {
    if (!running) return;
    let before = Date.now();
    const timer = setInterval(() => {
      const now = Date.now();
      // A machine that slept, or whose clock was set, goes on where it was.
      act({ type: "tick", byMs: Math.min(DRILL_IDLE_MS, Math.max(0, now - before)) });
      before = now;
    }, tickMs);
    return () => clearInterval(timer);
  }, [act, running, tickMs]);
  return [state, act];
}
