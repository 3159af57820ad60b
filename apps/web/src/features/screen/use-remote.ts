// The wall's side of its remote: an id of its own, what it is told, and what it says is up.
import type { RotationAction } from "@rectify/domain/screen/rotation";
import type { WallOrder, WallState } from "@rectify/domain/screen/wall-state";
import { useEffect, useEffectEvent, useLayoutEffect } from "react";
import { trpcClient } from "../../shared/trpc/trpc.ts";
import type { ScreenData } from "./screen-data.ts";

const KEY = "rectify.wall";
const SOON_MS = 40;
/** Said again, should it have been lost, and lest the clocks drift apart. */
const AGAIN_MS = 10_000;

let own: string | null = null;

/** The same after a reload of this tab. It is put away only as the page goes: a copy of an open tab makes its own. */
export function wallId(): string {
  if (own !== null) return own;
  const id = sessionStorage.getItem(KEY) ?? crypto.randomUUID();
  own = id;
  sessionStorage.removeItem(KEY);
  window.addEventListener("pagehide", () => sessionStorage.setItem(KEY, id));
  return id;
}

/** Orders are obeyed like keys; one to open a unit that is not on this board is none. */
export function useOrders(
  told: React.RefObject<((order: WallOrder) => void) | null>,
  act: (action: RotationAction) => void,
  { overview }: ScreenData,
): void {
  useLayoutEffect(() => {
    told.current = (order) => {
      const into = order.type === "drill" ? order.into : null;
      if (into?.kind !== "unit" || overview.units.some((u) => u.unitId === into.unitId)) act(order);
    };
    return () => {
      told.current = null;
    };
  }, [told, act, overview]);
}

/** Tells the server whenever something else is up, and each time the line was opened. */
export function useReports(opened: number, state: WallState): void {
  const tell = useEffectEvent(() => {
    // A server that is away is told when the line is back.
    void trpcClient.screen.report.mutate({ id: wallId(), state }).catch(() => undefined);
  });
  const { elapsedMs: _, ...shown } = state;
  const said = `${opened} ${JSON.stringify(shown)}`;
  useEffect(() => {
    if (said.startsWith("0 ")) return;
    const soon = setTimeout(tell, SOON_MS);
    const again = setInterval(tell, AGAIN_MS);
    return () => {
      clearTimeout(soon);
      clearInterval(again);
    };
  }, [said]);
}
