// Changes one decision upon the version that was seen; after a conflict the next press goes upon the newer one.
import type { DecisionRow, DecisionWords, Outcome } from "@rectify/domain/meeting";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { boardErrorOf } from "../trpc/board-error.ts";
import { trpc } from "../trpc/trpc.ts";
import { useDecisionTexts } from "./use-decision-texts.ts";
import { forgetDecisions } from "./use-decisions.ts";

export type End = { on: DecisionRow["dueOn"]; outcome: Outcome; note: string };

export function useChangeDecision(row: DecisionRow, onDone: () => void) {
  const { t } = useTranslation();
  const { t: texts } = useDecisionTexts();
  const client = useQueryClient();
  const [version, setVersion] = useState(row.version);
  const change = useMutation(
    trpc.decision.change.mutationOptions({
      onSuccess: async (done) => {
        setVersion(done.version);
        await forgetDecisions(client);
        onDone();
      },
      onError: (error) => {
        const { code, facts } = boardErrorOf(error);
        if (code !== "CONFLICT" || typeof facts.version !== "number") return;
        setVersion(facts.version);
        void forgetDecisions(client);
      },
    }),
  );
  const sentence = () => {
    if (!change.error) return null;
    const { code, facts } = boardErrorOf(change.error);
    if (code === "CONFLICT") return texts.conflict;
    if (facts.reason === "BEFORE_MEETING") return texts.beforeMeeting(row.heldOn);
    return t(`errors.${code}`);
  };
  const send = ({ text, owner, dueOn }: DecisionWords, end: End | null) => change.mutate({ id: row.id, version, text, owner, dueOn, end });
  return { send, fault: sentence(), busy: change.isPending };
}

/** How a decision ended, as it would be written again. */
export function endOf({ endedOn, outcome, note }: DecisionRow): End | null {
  return endedOn === null || outcome === null ? null : { on: endedOn, outcome, note: note ?? "" };
}
