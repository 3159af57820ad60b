// Hears of every change of the data, and knows whether it would.
import { useEffect, useEffectEvent, useState } from "react";

/** The server says something every ten seconds; a line that is silent for longer is dead, whatever the browser thinks. */
const SILENCE_MS = 30_000;
const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 15_000;

/** Milliseconds until the next try: doubled each time, up to a quarter of a minute. */
export function retryAfter(failures: number): number {
  return Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(10, failures - 1));
}

/** Whether the line stands. */
export type Live = { connected: boolean };

/** `onChange` is called when data changed, and when the line is back: anything may have changed meanwhile. */
export function useLive(onChange: () => void): Live {
  const [connected, setConnected] = useState(true);
  const changed = useEffectEvent(onChange);
  useEffect(() => {
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;
    const wait = (run: () => void, ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(run, ms);
    };
    const fail = () => {
      source?.close();
      failures++;
      // One failed try is a hiccup that nobody in the room needs to see.
      if (failures > 1) setConnected(false);
      wait(connect, retryAfter(failures));
    };
    function connect(): void {
      source = new EventSource("/live");
      const heard = () => wait(fail, SILENCE_MS);
      heard();
      source.onopen = () => {
        failures = 0;
        setConnected(true);
        heard();
        changed();
      };
      source.addEventListener("change", () => {
        heard();
        changed();
      });
      source.addEventListener("beat", heard);
      source.onerror = fail;
    }
    connect();
    return () => {
      clearTimeout(timer);
      source?.close();
    };
  }, []);
  return { connected };
}
