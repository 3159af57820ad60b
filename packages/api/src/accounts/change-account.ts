// What an account is called, may do and see, and whether it may sign in at all.
import { accountById, endSessions, lockAccounts, openSecurityAdministrators, writeAccount } from "@rectify/db/queries/accounts";
import { appendAudit } from "@rectify/db/queries/audit";
import { accountSchema } from "@rectify/domain/account";
import { DomainError } from "@rectify/domain/errors";
import { SECURITY } from "@rectify/domain/principal";
import { z } from "zod";
import { stamp } from "../access/stamp.ts";
import { useCase } from "../use-case.ts";
import { assertSound } from "./make-account.ts";

/**
 * In force at once, also for who is signed in; a disabled account's sessions end.
 * @throws NOT_FOUND; INVALID_INPUT {reason}; CONFLICT {reason: "LAST_SECURITY_ADMINISTRATOR"}
 */
export const changeAccount = useCase({
  policy: SECURITY,
  input: z.strictObject({
    id: z.int().positive(),
    name: accountSchema.shape.name,
    roles: accountSchema.shape.roles,
    scope: accountSchema.shape.scope,
    disabled: z.boolean(),
  }),
  async run(ctx, { id, disabled, ...to }): Promise<{ ended: number }> {
    return ctx.db.transaction(async (tx) => {
      await lockAccounts(tx);
      const before = await accountById(tx, id);
      if (!before) throw new DomainError("NOT_FOUND", { what: "account", id });
      await assertSound(tx, to.roles, to.scope);
      const disabledAt = disabled ? new Date(before.disabledAt ?? ctx.nowMs) : null;
      await writeAccount(tx, id, { ...to, disabledAt });
      if ((await openSecurityAdministrators(tx)) === 0) throw new DomainError("CONFLICT", { reason: "LAST_SECURITY_ADMINISTRATOR" });
      const ended = disabled ? await endSessions(tx, id) : 0;
      const { name, roles, scope } = before;
      const was = { name, roles, scope, disabled: before.disabledAt !== null };
      await appendAudit(tx, {
        ...stamp(ctx),
        action: "account.changed",
        subject: `account ${before.username}`,
        before: was,
        after: { ...to, disabled },
      });
      return { ended };
    });
  },
});
