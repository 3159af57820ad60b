// The open walls as the server knows them, and the way to tell one of them something.
import type { Wall, WallOrder } from "@rectify/domain/screen/wall-state";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { boardErrorOf } from "../../shared/trpc/board-error.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { useLive } from "../../shared/wall/use-live.ts";

/** Should news be lost, and to hear that the server is away. */
const AGAIN_MS = 5000;

export type Walls = {
  /** Undefined until it is known. */
  all: Wall[] | undefined;
  connected: boolean;
  /** When `all` was heard, milliseconds since 1970: the walls' ages count from then. */
  heardMs: number;
};

export function useWalls(): Walls {
  const query = useQuery({ ...trpc.screen.list.queryOptions(), refetchInterval: AGAIN_MS, retry: false, structuralSharing: false });
  const { connected } = useLive(() => void query.refetch(), "walls");
  return { all: query.data, connected: connected && !query.isError, heardMs: query.dataUpdatedAt };
}

/** Alone it is chosen; of several the last chosen one, as long as it is open. */
export function useChosen(all: readonly Wall[] | undefined): [Wall | undefined, (id: string) => void] {
  const [id, choose] = useState<string | null>(null);
  return [all?.find((wall) => wall.id === id) ?? (all?.length === 1 ? all[0] : undefined), choose];
}

export type Steer = { send(order: WallOrder): void; fault: "gone" | "failed" | null };

export function useSteer(id: string): Steer {
  const { mutate, error } = useMutation(trpc.screen.steer.mutationOptions());
  const fault = error ? (boardErrorOf(error).code === "NOT_FOUND" ? "gone" : "failed") : null;
  return { send: (order) => mutate({ id, order }), fault };
}
