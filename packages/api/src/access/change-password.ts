// One's own password: chosen anew, by who knows the present one.
import { credentialsOf, endSessions, formerPasswords, writePassword } from "@rectify/db/queries/accounts";
import { appendAudit } from "@rectify/db/queries/audit";
import { countFailure, lockedUntil } from "@rectify/db/queries/sign-in-failures";
import { DomainError } from "@rectify/domain/errors";
import { PASSWORD_RULES, passwordProblem } from "@rectify/domain/password";
import { SELF } from "@rectify/domain/principal";
import { z } from "zod";
import { useCase } from "../use-case.ts";
import { hashPassword, isPassword } from "./password-hash.ts";
import { ACCOUNT_LOCK, nameKey } from "./sign-in.ts";
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
    const account = await credentialsOf(ctx.db, ctx.principal.id);
    if (!account) throw new DomainError("NOT_FOUND", { what: "account" });
    const key = nameKey(account.username);
    const until = await lockedUntil(ctx.db, [key], now);
    if (until) throw new DomainError("SIGN_IN_LOCKED", { until: until.toISOString() });
    if (!(await isPassword(current, account.passwordHash))) {
      await ctx.db.transaction(async (tx) => {
        await countFailure(tx, key, now, ACCOUNT_LOCK);
        await appendAudit(tx, {
          ...stamp(ctx),
          action: "account.password-refused",
          subject: `account ${account.username}`,
          before: null,
          after: { reason: "WRONG" },
        });
      });
      throw new DomainError("SIGN_IN_REFUSED");
    }
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
