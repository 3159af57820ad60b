// Sends one move. The version is the one on which the form was opened, so that nothing that came between is overwritten unseen.
import type { FindingPage } from "@rectify/domain/board";
import type { FindingMoves } from "@rectify/domain/move-effect";
import type { Move } from "@rectify/domain/moves";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { boardErrorOf } from "../../shared/trpc/board-error.ts";
import { trpc } from "../../shared/trpc/trpc.ts";

type Seen = { version: number; seqs: ReadonlySet<number> };
export type Conflict = { events: FindingPage["events"] };

const seqsOf = (events: readonly { seq: number }[]) => new Set(events.map((e) => e.seq));

export function useGiveMove(page: FindingPage, now: FindingMoves, onDone: () => void) {
  const client = useQueryClient();
  const [seen, setSeen] = useState<Seen>({ version: now.version, seqs: seqsOf(page.events) });
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const sent = useRef({ order: "", key: "" });
  const mutation = useMutation(
    trpc.finding.move.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries();
        onDone();
      },
      onError: (error) => {
        const { code, facts } = boardErrorOf(error);
        if (code !== "CONFLICT" || facts.reason !== "VERSION") return;
        const events = facts.events as FindingPage["events"];
        setConflict({ events: events.filter((e) => !seen.seqs.has(e.seq)) });
        setSeen({ version: facts.version as number, seqs: seqsOf(events) });
        void client.invalidateQueries();
      },
    }),
  );
  /** The same order upon the same version keeps its key: after a lost answer it can be pressed again without being done twice. */
  const give = (order: Move) => {
    const text = JSON.stringify([seen.version, order]);
    if (sent.current.order !== text) sent.current = { order: text, key: crypto.randomUUID() };
    mutation.mutate({ id: page.finding, key: sent.current.key, version: seen.version, order });
  };
  const error = mutation.error ? boardErrorOf(mutation.error) : null;
  return { give, conflict, error, busy: mutation.isPending, forget: () => mutation.reset() };
}
