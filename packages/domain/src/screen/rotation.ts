// The clock of the wall screen: which scene and page is up, how long already, paused or not, and what was opened from it. Time is an argument.
import { ROTATED_PAGES } from "./pages.ts";

/** What a row of a scene opens. */
export type Drill = { kind: "unit"; unitId: number } | { kind: "finding"; finding: string };

export type Rotation = {
  /** Places from 0. */
  scene: number;
  page: number;
  elapsedMs: number;
  paused: boolean;
  drill: Drill | null;
  /** Since the last touch while something is opened. */
  idleMs: number;
};

export type RotationAction =
  | { type: "tick"; byMs: number }
  | { type: "next" | "previous" | "nextScene" | "previousScene" | "home" | "back" | "touch" }
  /** Without `to` the other of the two. */
  | { type: "pause"; to?: boolean | undefined }
  | { type: "jump"; scene: number }
  | { type: "drill"; into: Drill };

/** Of each scene how many pages it has now, which may change between two actions, and how long each of them is up. */
export type Timetable = { pages: readonly number[]; pageMs: readonly number[]; drillIdleMs: number };

export const START: Rotation = { scene: 0, page: 0, elapsedMs: 0, paused: false, drill: null, idleMs: 0 };

export function rotate(was: Rotation, action: RotationAction, table: Timetable): Rotation {
  const state = within(was, table.pages);
  switch (action.type) {
    case "tick":
      return tick(state, action.byMs, table);
    case "next":
      return goTo(state, after(state, table.pages, Number.POSITIVE_INFINITY));
    case "previous":
      return goTo(state, before(state, table.pages));
    case "nextScene":
      return goTo(state, { scene: (state.scene + 1) % Math.max(1, table.pages.length), page: 0 });
    case "previousScene":
      return goTo(state, { scene: (state.scene + table.pages.length - 1) % Math.max(1, table.pages.length), page: 0 });
    case "jump":
      return action.scene >= 0 && action.scene < table.pages.length ? goTo(state, { scene: action.scene, page: 0 }) : state;
    case "home":
      return goTo(state, { scene: 0, page: 0 });
    case "pause":
      return { ...state, paused: action.to ?? !state.paused };
    case "drill":
      return { ...state, drill: action.into, idleMs: 0 };
    case "back":
      return { ...state, drill: null, idleMs: 0 };
    case "touch":
      return state.drill === null || state.idleMs === 0 ? state : { ...state, idleMs: 0 };
  }
}

type Place = Pick<Rotation, "scene" | "page">;

const goTo = (state: Rotation, place: Place): Rotation => ({ ...state, ...place, elapsedMs: 0, drill: null, idleMs: 0 });

/** While something is opened the scene's own time stands; left alone, the scene comes back as it was left. */
function tick(state: Rotation, byMs: number, { pages, pageMs, drillIdleMs }: Timetable): Rotation {
  if (state.drill !== null) {
    const idleMs = state.idleMs + byMs;
    return idleMs >= drillIdleMs ? { ...state, drill: null, idleMs: 0 } : { ...state, idleMs };
  }
  if (state.paused) return state;
  const elapsedMs = state.elapsedMs + byMs;
  return elapsedMs >= (pageMs[state.scene] ?? 0) ? goTo(state, after(state, pages, ROTATED_PAGES)) : { ...state, elapsedMs };
}

function after({ scene, page }: Place, pages: readonly number[], most: number): Place {
  if (page + 1 < Math.min(pages[scene] ?? 1, most)) return { scene, page: page + 1 };
  return { scene: (scene + 1) % Math.max(1, pages.length), page: 0 };
}

function before({ scene, page }: Place, pages: readonly number[]): Place {
  if (page > 0) return { scene, page: page - 1 };
  const last = (scene + pages.length - 1) % Math.max(1, pages.length);
  return { scene: last, page: Math.max(0, (pages[last] ?? 1) - 1) };
}

/** A list that became shorter takes its last page away. */
function within(state: Rotation, pages: readonly number[]): Rotation {
  const scene = Math.min(state.scene, Math.max(0, pages.length - 1));
  const page = Math.min(state.page, Math.max(0, (pages[scene] ?? 1) - 1));
  return scene === state.scene && page === state.page ? state : { ...state, scene, page };
}
