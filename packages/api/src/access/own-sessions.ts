// Where one is signed in, and ending it.
import { credentialsOf, endSessions, sessionsOf } from "@rectify/db/queries/accounts";
import { appendAudit } from "@rectify/db/queries/audit";
import { IDLE_MS } from "@rectify/db/queries/sessions";
import type { SessionRow } from "@rectify/domain/account";
import { DomainError } from "@rectify/domain/errors";
import { SELF } from "@rectify/domain/principal";
import { z } from "zod";
import { useCase } from "../use-case.ts";
import { stamp } from "./stamp.ts";

/** The own sessions; `current` is the one that asks. Empty for a guest. */
export const listOwnSessions = useCase({
  policy: SELF,
  input: z.void(),
  async run(ctx): Promise<{ current: number | null; sessions: SessionRow[] }> {
    const account = await credentialsOf(ctx.db, ctx.principal.id);
    const sessions = account ? await sessionsOf(ctx.db, account.id, new Date(ctx.nowMs), IDLE_MS) : [];
    return { current: ctx.sessionId ?? null, sessions };
  },
});

/** @throws NOT_FOUND when it is not one of the own */
export const endOwnSession = useCase({
  policy: SELF,
  input: z.strictObject({ sessionId: z.int().positive() }),
  async run(ctx, { sessionId }): Promise<{ ended: number }> {
    const account = await credentialsOf(ctx.db, ctx.principal.id);
    return ctx.db.transaction(async (tx) => {
      const ended = account ? await endSessions(tx, account.id, { only: sessionId }) : 0;
      if (ended === 0) throw new DomainError("NOT_FOUND", { what: "session", id: sessionId });
      await appendAudit(tx, { ...stamp(ctx), action: "access.session-ended", subject: `session ${sessionId}`, before: null, after: null });
      return { ended };
    });
  },
});
