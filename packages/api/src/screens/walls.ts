// The wall screens that are open now, in this server's memory: after a start there are none until they come back by themselves.
import type { Principal } from "@rectify/domain/principal";
import type { Wall, WallOrder, WallState } from "@rectify/domain/screen/wall-state";

type Opened = {
  /** Of the browser that shows it. */
  session: string;
  principal: Principal;
  name: string;
  send(order: WallOrder): void;
};
type OpenWall = Opened & { id: string; state: WallState | null; saidMs: number };

/** Who sees the whole board steers every wall; who sees a part of it the own ones, which show no more. */

/** Who holds a wall or a line: a session, or the pass of a display, which has none. */
export function holderOf({ sessionId, principal }: { sessionId?: number | null; principal: Principal | null }): string {
  return String(sessionId ?? principal?.id);
}

function maySteer(principal: Principal, wall: OpenWall): boolean {
  return principal.scope === "all" || wall.principal.id === principal.id;
}

export class Walls {
  readonly #open = new Map<string, OpenWall>();
  readonly #watchers = new Set<() => void>();

  /** @returns what takes it away again; null when another session holds this id. A wall that comes back within its session takes its own place. */
  open(id: string, opened: Opened): (() => void) | null {
    const held = this.#open.get(id);
    if (held && held.session !== opened.session) return null;
    const wall: OpenWall = { ...opened, id, state: held?.state ?? null, saidMs: held?.saidMs ?? 0 };
    this.#open.set(id, wall);
    this.#tell();
    return () => {
      if (this.#open.get(id) !== wall) return;
      this.#open.delete(id);
      this.#tell();
    };
  }

  /** @returns whether this session has such a wall */
  report(id: string, session: string, state: WallState, nowMs: number): boolean {
    const wall = this.#open.get(id);
    if (wall?.session !== session) return false;
    wall.state = state;
    wall.saidMs = nowMs;
    this.#tell();
    return true;
  }

  /** In the order in which they were opened. */
  steerable(principal: Principal, nowMs: number): Wall[] {
    return [...this.#open.values()]
      .filter((wall) => maySteer(principal, wall))
      .map(({ id, name, state, saidMs }) => ({ id, name, state, ageMs: state === null ? 0 : Math.max(0, nowMs - saidMs) }));
  }

  /** Null = there is none that this principal may steer. */
  find(id: string, principal: Principal): Pick<OpenWall, "name" | "send"> | null {
    const wall = this.#open.get(id);
    return wall && maySteer(principal, wall) ? wall : null;
  }

  /** `listener` is called whenever a wall comes, goes or says what is up. */
  watch(listener: () => void): () => void {
    this.#watchers.add(listener);
    return () => void this.#watchers.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#watchers) listener();
  }
}
