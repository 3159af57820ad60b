// Keys, clicker and pointer of the wall.
import type { RotationAction } from "@rectify/domain/screen/rotation";
import { useEffect, useState } from "react";
import { useKeys } from "../../shared/frame/keys.ts";

const POINTER_MS = 3000;

/** Clickers send PageUp and PageDown. */
export function useStageKeys(act: (action: RotationAction) => void, names: readonly string[]): void {
  const send = (keys: string, action: RotationAction) => ({ keys, says: "", run: () => act(action) });
  useKeys([
    send("ArrowRight", { type: "next" }),
    send("PageDown", { type: "next" }),
    send("ArrowLeft", { type: "previous" }),
    send("PageUp", { type: "previous" }),
    send("Home", { type: "home" }),
    send(" ", { type: "pause" }),
    send("Escape", { type: "back" }),
    { keys: "f", says: "", run: () => void toggleFullScreen() },
    // The tenth by 0, as it follows 9 on the keyboard.
    ...names.slice(0, 10).map((_, scene) => send(String((scene + 1) % 10), { type: "jump", scene })),
  ]);
}

async function toggleFullScreen(): Promise<void> {
  // A browser that refuses leaves the wall as it is.
  await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => undefined);
}

/** True until the pointer rested for three seconds; any touch keeps what is opened open. */
export function usePointerSeen(act: (action: RotationAction) => void): boolean {
  const [seen, setSeen] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const hide = () => setSeen(false);
    timer = setTimeout(hide, POINTER_MS);
    const moved = () => {
      setSeen(true);
      clearTimeout(timer);
      timer = setTimeout(hide, POINTER_MS);
      act({ type: "touch" });
    };
    const touched = () => act({ type: "touch" });
    window.addEventListener("pointermove", moved);
    window.addEventListener("pointerdown", moved);
    window.addEventListener("keydown", touched);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pointermove", moved);
      window.removeEventListener("pointerdown", moved);
      window.removeEventListener("keydown", touched);
    };
  }, [act]);
  return seen;
}
