// One's own password: chosen anew, by who knows the present one.
import { endSessions, formerPasswords, writePassword } from "@rectify/db/queries/accounts";
import { appendAudit } from "@rectify/db/queries/audit";
import { DomainError } from "@rectify/domain/errors";
import { PASSWORD_RULES, passwordProblem } from "@rectify/domain/password";
import { SELF } from "@rectify/domain/principal";
import { z } from "zod";
import { useCase } from "../use-case.ts";
import { hashPassword, isPassword } from "./password-hash.ts";
import { provePassword } from "./prove-password.ts";
import { stamp } from "./stamp.ts";

const typed = z.string().min(1).max(256);

/**
 * Ends every other session of the account.
 * @throws SIGN_IN_REFUSED when the present password is wrong; SIGN_IN_LOCKED; PASSWORD_REFUSED {reason}; NOT_FOUND for a guest
 */
export const changePassword = useCase({
  policy: SELF,
  input: z.strictObject({ current: typed, next: typed }),
  async run(ctx, { current, next }): Promise<{ ended: number }> {
    const now = new Date(ctx.nowMs);
    const profile = ctx.passwords ?? "dengbao3";
    const account = await provePassword(ctx, current);
    const problem = passwordProblem(profile, next, account.username);
    if (problem) throw new DomainError("PASSWORD_REFUSED", { reason: problem });
    const former = [account.passwordHash, ...(await formerPasswords(ctx.db, account.id, PASSWORD_RULES[profile].history - 1))];
    for (const hash of former) if (await isPassword(next, hash)) throw new DomainError("PASSWORD_REFUSED", { reason: "USED_BEFORE" });
    const passwordHash = await hashPassword(next);
    return ctx.db.transaction(async (tx) => {
      await writePassword(tx, account.id, { passwordHash, mustChange: false, at: now });
      const ended = await endSessions(tx, account.id, { except: ctx.sessionId ?? null });
      await appendAudit(tx, {
        ...stamp(ctx),
        action: "account.password-changed",
        subject: `account ${account.username}`,
        before: null,
        after: { ended },
      });
      return { ended };
    });
  },
});
