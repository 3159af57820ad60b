// The first account of a board: its security administrator, who makes all others. Afterwards this door is closed for good.
import { hasAccounts, insertAccount, lockAccounts } from "@rectify/db/queries/accounts";
import { appendAudit } from "@rectify/db/queries/audit";
import { endDisplaysOfGuests } from "@rectify/db/queries/displays";
import { endGuests } from "@rectify/db/queries/sessions";
import { accountSchema } from "@rectify/domain/account";
import { DomainError } from "@rectify/domain/errors";
import { passwordProblem } from "@rectify/domain/password";
import { FIRST_RUN_ONLY } from "@rectify/domain/principal";
import { z } from "zod";
import { useCase } from "../use-case.ts";
import { hashPassword } from "./password-hash.ts";
import { stamp } from "./stamp.ts";

/** @throws PASSWORD_REFUSED {reason}; CONFLICT {reason: "SET_UP_BEFORE"} */
export const setUp = useCase({
  policy: FIRST_RUN_ONLY,
  input: z.strictObject({ username: accountSchema.shape.username, name: accountSchema.shape.name, password: z.string().min(1).max(256) }),
  async run(ctx, { username, name, password }): Promise<{ username: string }> {
    const problem = passwordProblem(ctx.passwords ?? "dengbao3", password, username);
    if (problem) throw new DomainError("PASSWORD_REFUSED", { reason: problem });
    const passwordHash = await hashPassword(password);
    await ctx.db.transaction(async (tx) => {
      await lockAccounts(tx);
      if (await hasAccounts(tx)) throw new DomainError("CONFLICT", { reason: "SET_UP_BEFORE" });
      const account = { username, name, roles: ["securityAdministrator" as const], scope: "all" as const };
      await insertAccount(tx, { ...account, passwordHash, mustChange: false, at: new Date(ctx.nowMs) });
      await endGuests(tx);
      await endDisplaysOfGuests(tx, username, new Date(ctx.nowMs));
      await appendAudit(tx, { ...stamp(ctx), action: "account.made", subject: `account ${username}`, before: null, after: account });
    });
    return { username };
  },
});
