import { day } from "@rectify/domain/local-date";
import type { WallState } from "@rectify/domain/screen/wall-state";

/** What a wall says of itself: its first scene, just begun, unless a test says otherwise. */
export function wallState(change: Partial<WallState> = {}): WallState {
  return {
    scenes: [{ scene: "overview", title: "" }],
    scene: 0,
    page: 0,
    pages: 1,
    elapsedMs: 0,
    pageMs: 20_000,
    paused: false,
    headline: "",
    drill: null,
    rows: [],
    asOf: day("2026-03-19"),
    dataMs: 0,
    frozen: false,
    meeting: null,
    width: 1920,
    height: 1080,
    ...change,
  };
}
