// A new account, with a password that opens it once.
import type { Queryable } from "@rectify/db/database";
import { insertAccount, lockAccounts } from "@rectify/db/queries/accounts";
import { appendAudit } from "@rectify/db/queries/audit";
import { filterNames } from "@rectify/db/queries/filter-names";
import { type AccountInput, accountSchema } from "@rectify/domain/account";
import { DomainError } from "@rectify/domain/errors";
import { type Reach, type Role, roleProblem, SECURITY } from "@rectify/domain/principal";
import { hashPassword, oneTimePassword } from "../access/password-hash.ts";
import { stamp } from "../access/stamp.ts";
import { type SignedIn, useCase } from "../use-case.ts";

/** @throws INVALID_INPUT {reason}: roles that may not stand together, or a unit or region that does not exist */
export async function assertSound(tx: Queryable, roles: readonly Role[], scope: Reach): Promise<void> {
  const problem = roleProblem(roles, scope);
  if (problem) throw new DomainError("INVALID_INPUT", { reason: problem });
  if (scope === "all") return;
  const { units, regions } = await filterNames(tx, "all");
  const unknown =
    !scope.units.every((id) => units.some((u) => u.id === id)) || !scope.regions.every((id) => regions.some((r) => r.id === id));
  if (unknown) throw new DomainError("INVALID_INPUT", { reason: "UNKNOWN_PLACE" });
}

/** @throws CONFLICT {reason: "USERNAME_TAKEN"}, INVALID_INPUT */
export async function makeAccountIn(ctx: SignedIn, tx: Queryable, input: AccountInput, passwordHash: string): Promise<number> {
  await assertSound(tx, input.roles, input.scope);
  const id = await insertAccount(tx, { ...input, passwordHash, mustChange: true, at: new Date(ctx.nowMs) });
  if (id === null) throw new DomainError("CONFLICT", { reason: "USERNAME_TAKEN", username: input.username });
  await appendAudit(tx, { ...stamp(ctx), action: "account.made", subject: `account ${input.username}`, before: null, after: input });
  return id;
}

/** `password` is told this once and kept nowhere. */
export const makeAccount = useCase({
  policy: SECURITY,
  input: accountSchema,
  async run(ctx, input): Promise<{ id: number; username: string; password: string }> {
    const password = oneTimePassword();
    const passwordHash = await hashPassword(password);
    const id = await ctx.db.transaction(async (tx) => {
      await lockAccounts(tx);
      return makeAccountIn(ctx, tx, input, passwordHash);
    });
    return { id, username: input.username, password };
  },
});
