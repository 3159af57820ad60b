// What is up on the wall, and the buttons under the thumb. Nothing happens here that the wall does not show: each press is an order, and what
// is shown is what the wall answers.
import type { Wall, WallState } from "@rectify/domain/screen/wall-state";
import { useEffect, useState } from "react";
import { useKeys } from "../../shared/frame/keys.ts";
import { useSceneNames } from "../../shared/wall/use-scene-names.ts";
import { Middle } from "./middle.tsx";
import styles from "./remote.module.css";
import { useRemoteTexts } from "./use-remote-texts.ts";
import { type Steer, useSteer } from "./use-walls.ts";

export function Steering({ wall, heardMs }: { wall: Wall; heardMs: number }) {
  const { t } = useRemoteTexts();
  const steer = useSteer(wall.id);
  const { state } = wall;
  if (state === null)
    return (
      <main className={styles.empty}>
        <h1>{t.waiting}</h1>
      </main>
    );
  return <Up state={state} saidMs={heardMs - wall.ageMs} steer={steer} />;
}

type UpProps = { state: WallState; saidMs: number; steer: Steer };

function Up({ state, saidMs, steer }: UpProps) {
  const { t } = useRemoteTexts();
  const { send, fault } = steer;
  const pause = () => send({ type: "pause", to: !state.paused });
  const key = (keys: string, run: () => void) => ({ keys, says: "", run });
  useKeys([
    key("ArrowRight", () => send({ type: "next" })),
    key("PageDown", () => send({ type: "next" })),
    key("ArrowLeft", () => send({ type: "previous" })),
    key("PageUp", () => send({ type: "previous" })),
    key("Home", () => send({ type: "home" })),
    key("Escape", () => send({ type: "back" })),
    ...state.scenes.slice(0, 10).map((_, scene) => key(String((scene + 1) % 10), () => send({ type: "jump", scene }))),
  ]);
  return (
    <main className={styles.steering}>
      <Now state={state} saidMs={saidMs} />
      <div className={styles.pages}>
        <button type="button" className={styles.plain} onClick={() => send({ type: "previous" })}>
          {t.previousPage}
        </button>
        <button type="button" className={styles.plain} onClick={() => send({ type: "next" })}>
          {t.nextPage}
        </button>
      </div>
      <p className={styles.fault} role="alert">
        {fault === null ? "" : t[fault]}
      </p>
      <Middle state={state} send={send} />
      <div className={styles.thumb}>
        <button type="button" className={styles.plain} onClick={() => send({ type: "previousScene" })}>
          <Sign d="M10 1v10L2 6z" />
          {t.previousScene}
        </button>
        <button type="button" className={styles.next} onClick={() => send({ type: "nextScene" })}>
          {t.nextScene}
          <Sign d="M2 1v10l8-5z" />
        </button>
        <button type="button" className={styles.plain} aria-pressed={state.paused} onClick={pause}>
          <Sign d={state.paused ? "M2 1v10l8-5z" : "M1 0h3.5v12H1zM7 0h3.5v12H7z"} />
          {state.paused ? t.goOn : t.pause}
        </button>
        <button type="button" className={styles.plain} onClick={() => send({ type: "home" })}>
          {t.home}
        </button>
      </div>
    </main>
  );
}

function Sign({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 12 12" width="14" height="14" aria-hidden="true" focusable="false">
      <path d={d} fill="currentColor" />
    </svg>
  );
}

const TICK_MS = 500;

/** The wall's own clock, counted on from what it said last. */
function useElapsed({ elapsedMs, pageMs, paused, drill }: WallState, saidMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const runs = !paused && drill === null;
  return Math.min(pageMs, elapsedMs + (runs ? Math.max(0, now - saidMs) : 0));
}

function Now({ state, saidMs }: Pick<UpProps, "state" | "saidMs">) {
  const { t } = useRemoteTexts();
  const names = useSceneNames();
  const elapsed = useElapsed(state, saidMs);
  const own = state.scenes[state.scene];
  const rest = state.drill ? t.opened : state.paused ? t.paused : t.left(Math.ceil((state.pageMs - elapsed) / 1000));
  const page = state.pages > 1 && state.drill === null ? t.page(state.page + 1, state.pages) + t.and : "";
  return (
    <section className={styles.now}>
      <p className={styles.place}>
        <span>{t.scene(state.scene + 1, state.scenes.length)}</span>
        <span>
          {page}
          {rest}
        </span>
      </p>
      <h1 data-scene={own?.scene}>{own ? names[own.scene] : ""}</h1>
      <p className={styles.headline}>{state.headline}</p>
      <span className={styles.bar} aria-hidden="true">
        <span style={{ transform: `scaleX(${state.pageMs > 0 ? elapsed / state.pageMs : 0})` }} />
      </span>
    </section>
  );
}
