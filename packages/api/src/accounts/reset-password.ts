// Somebody forgot the password: another that opens the account once.
import { accountById, endSessions, writePassword } from "@rectify/db/queries/accounts";
import { appendAudit } from "@rectify/db/queries/audit";
import { forgetFailures } from "@rectify/db/queries/sign-in-failures";
import { DomainError } from "@rectify/domain/errors";
import { SECURITY } from "@rectify/domain/principal";
import { z } from "zod";
import { hashPassword, oneTimePassword } from "../access/password-hash.ts";
import { nameKey } from "../access/sign-in.ts";
import { stamp } from "../access/stamp.ts";
import { useCase } from "../use-case.ts";

/** Ends the account's sessions and opens its lock. `password` is told this once and kept nowhere. @throws NOT_FOUND */
export const resetPassword = useCase({
  policy: SECURITY,
  input: z.strictObject({ id: z.int().positive() }),
  async run(ctx, { id }): Promise<{ username: string; password: string }> {
    const password = oneTimePassword();
    const passwordHash = await hashPassword(password);
    return ctx.db.transaction(async (tx) => {
      const account = await accountById(tx, id);
      if (!account) throw new DomainError("NOT_FOUND", { what: "account", id });
      await writePassword(tx, id, { passwordHash, mustChange: true, at: new Date(ctx.nowMs) });
      const ended = await endSessions(tx, id);
      await forgetFailures(tx, nameKey(account.username));
      await appendAudit(tx, {
        ...stamp(ctx),
        action: "account.password-reset",
        subject: `account ${account.username}`,
        before: null,
        after: { ended },
      });
      return { username: account.username, password };
    });
  },
});
