// Where an account is signed in, for the security administrator to see and to end.
import { accountById, endSessions, sessionsOf } from "@rectify/db/queries/accounts";
import { appendAudit } from "@rectify/db/queries/audit";
import { IDLE_MS } from "@rectify/db/queries/sessions";
import type { SessionRow } from "@rectify/domain/account";
import { DomainError } from "@rectify/domain/errors";
import { SECURITY } from "@rectify/domain/principal";
import { z } from "zod";
import { stamp } from "../access/stamp.ts";
import { useCase } from "../use-case.ts";

export const listAccountSessions = useCase({
  policy: SECURITY,
  input: z.strictObject({ id: z.int().positive() }),
  run: (ctx, { id }): Promise<SessionRow[]> => sessionsOf(ctx.db, id, new Date(ctx.nowMs), IDLE_MS),
});

/** Ends all sessions of an account. @throws NOT_FOUND when there is no such account */
export const endAccountSessions = useCase({
  policy: SECURITY,
  input: z.strictObject({ id: z.int().positive() }),
  async run(ctx, { id }): Promise<{ ended: number }> {
    return ctx.db.transaction(async (tx) => {
      const account = await accountById(tx, id);
      if (!account) throw new DomainError("NOT_FOUND", { what: "account", id });
      const ended = await endSessions(tx, id);
      await appendAudit(tx, {
        ...stamp(ctx),
        action: "access.sessions-ended",
        subject: `account ${account.username}`,
        before: null,
        after: { ended },
      });
      return { ended };
    });
  },
});
