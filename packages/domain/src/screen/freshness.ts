// How old what the wall shows is, and what is said of it. The figures stay: they were true at their time.

export type Freshness =
  | { kind: "fresh" }
  /** Refreshes are missing. */
  | { kind: "late"; minutes: number }
  /** The line is cut and tried again. */
  | { kind: "reconnecting" }
  /** Missing for so long that nobody may overlook it. */
  | { kind: "lost"; minutes: number }
  /** Just back. */
  | { kind: "back" };

const LATE_INTERVALS = 2;
const LOST_INTERVALS = 5;
const BACK_MS = 5000;

export type Pulse = {
  nowMs: number;
  /** When the data shown arrived. */
  dataMs: number;
  /** How often data is expected. */
  intervalMs: number;
  connected: boolean;
  /** When fresh data came after a time without; null = there was none. */
  backMs: number | null;
};

export function freshnessAt({ nowMs, dataMs, intervalMs, connected, backMs }: Pulse): Freshness {
  const age = Math.max(0, nowMs - dataMs);
  const minutes = Math.floor(age / 60_000);
  if (age >= LOST_INTERVALS * intervalMs) return { kind: "lost", minutes };
  if (!connected) return { kind: "reconnecting" };
  if (age >= LATE_INTERVALS * intervalMs) return { kind: "late", minutes };
  return backMs !== null && nowMs - backMs < BACK_MS ? { kind: "back" } : { kind: "fresh" };
}
