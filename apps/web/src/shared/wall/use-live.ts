// Hears of every change of the data, and knows whether it would.
import type { WallOrder } from "@rectify/domain/screen/wall-state";
import { useEffect, useEffectEvent, useState } from "react";

/** The server says something every ten seconds; a line that is silent for longer is dead, whatever the browser thinks. */
const SILENCE_MS = 30_000;
const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 15_000;

/** Milliseconds until the next try: doubled each time, up to a quarter of a minute. */
export function retryAfter(failures: number): number {
  return Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(10, failures - 1));
}

/** `opened`: how often the line was opened; it stands while `connected`. */
export type Live = { connected: boolean; opened: number };

/** What a line may bring besides: orders for the wall of this id, or news of any wall. */
export type LineOf = { wall: string; onOrder(order: WallOrder): void } | "walls" | null;

/** `onChange` is called when data (or, for a line of walls, a wall) changed, and when the line is back: anything may have changed meanwhile. */
export function useLive(onChange: () => void, line: LineOf = null): Live {
  const [connected, setConnected] = useState(true);
  const [opened, setOpened] = useState(0);
  const changed = useEffectEvent(onChange);
  const ordered = useEffectEvent((order: WallOrder) => {
    if (line !== null && line !== "walls") line.onOrder(order);
  });
  const search = line === null ? "" : line === "walls" ? "?walls=1" : `?wall=${line.wall}`;
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
      source = new EventSource(`/live${search}`);
      const heard = () => wait(fail, SILENCE_MS);
      heard();
      source.onopen = () => {
        failures = 0;
        setConnected(true);
        setOpened((times) => times + 1);
        heard();
        changed();
      };
      source.addEventListener(search === "?walls=1" ? "walls" : "change", () => {
        heard();
        changed();
      });
      source.addEventListener("order", ({ data }: MessageEvent<string>) => {
        heard();
        ordered(JSON.parse(data) as WallOrder);
      });
      source.addEventListener("beat", heard);
      source.onerror = fail;
    }
    connect();
    return () => {
      clearTimeout(timer);
      source?.close();
    };
  }, [search]);
  return { connected, opened };
}
