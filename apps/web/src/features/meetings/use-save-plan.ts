// Saves a plan upon the version that was seen; after a conflict the next press goes upon the newer one.
import type { MeetingPlan } from "@rectify/domain/meeting";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { boardErrorOf } from "../../shared/trpc/board-error.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { useMeetingTexts } from "./use-meeting-texts.ts";

type Seen = { id: number; version: number };

/** `seen` is null for a new meeting. */
export function useSavePlan(seen: Seen | null, onSaved: (saved: Seen) => void) {
  const { t } = useTranslation();
  const { t: texts } = useMeetingTexts();
  const client = useQueryClient();
  const [version, setVersion] = useState(seen?.version ?? 0);
  const mutation = useMutation(
    trpc.meeting.save.mutationOptions({
      onSuccess: async (saved) => {
        setVersion(saved.version);
        await client.invalidateQueries(trpc.meeting.pathFilter());
        onSaved(saved);
      },
      onError: (error) => {
        const { facts } = boardErrorOf(error);
        if (typeof facts.version === "number") setVersion(facts.version);
      },
    }),
  );
  const sentence = () => {
    if (!mutation.error) return null;
    const { code, facts } = boardErrorOf(mutation.error);
    if (code === "CONFLICT") return facts.reason === "FROZEN" ? texts.prepare.alreadyFrozen : texts.prepare.conflict;
    return t(`errors.${code}`);
  };
  const save = (plan: MeetingPlan) => mutation.mutate({ plan, ...(seen ? { change: { id: seen.id, version } } : {}) });
  return { save, version, fault: sentence(), busy: mutation.isPending, done: mutation.isSuccess };
}
