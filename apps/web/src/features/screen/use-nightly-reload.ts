// A screen that runs for weeks starts afresh every night, with the newest pages, when nobody looks.
import { useEffect, useEffectEvent } from "react";
import { reloadIfServed } from "../../shared/ui/late-part.tsx";

const CHECK_MS = 30_000;
const HOUR = 3;
const MINUTE = 30;

/** At half past three by the machine's own clock, once a night, unless `busy`. A server that does not answer leaves the screen as it is. */
export function useNightlyReload(busy: boolean): void {
  const check = useEffectEvent((startedMs: number) => {
    const now = new Date();
    const due = now.getHours() === HOUR && now.getMinutes() === MINUTE && now.getTime() - startedMs > 2 * CHECK_MS;
    if (due && !busy) void reloadIfServed();
  });
  useEffect(() => {
    const startedMs = Date.now();
    const timer = setInterval(() => check(startedMs), CHECK_MS);
    return () => clearInterval(timer);
  }, []);
}
