// Somebody forgot the password: another that opens the account once.
import type { Queryable } from "@rectify/db/database";
import { accountById, credentialsOf, endSessions, writePassword } from "@rectify/db/queries/accounts";
import { appendAudit } from "@rectify/db/queries/audit";
import { forgetFailures } from "@rectify/db/queries/sign-in-failures";
import { usernameSchema } from "@rectify/domain/account";
import { DomainError } from "@rectify/domain/errors";
import { SECURITY } from "@rectify/domain/principal";
import { z } from "zod";
import { hashPassword, oneTimePassword } from "../access/password-hash.ts";
import { nameKey } from "../access/sign-in-attempt.ts";
import { stamp } from "../access/stamp.ts";
import { type SignedIn, useCase } from "../use-case.ts";

/** Ends the account's sessions and opens its lock. `password` is told this once and kept nowhere. @throws NOT_FOUND */
export const resetPassword = useCase({
  policy: SECURITY,
  input: z.strictObject({ id: z.int().positive() }),
  async run(ctx, { id }): Promise<{ username: string; password: string }> {
    return reset(ctx, async (tx) => {
      const account = await accountById(tx, id);
      if (!account) throw new DomainError("NOT_FOUND", { what: "account", id });
      return account;
    });
  },
});

/**
 * For whoever runs the command line on the server, when the security administrator is the one who forgot: the same by name.
 * @throws NOT_FOUND
 */
export async function recoverAccount(ctx: SignedIn, username: string): Promise<{ username: string; password: string }> {
  return reset(ctx, async (tx) => {
    const account = await credentialsOf(tx, usernameSchema.safeParse(username).data ?? "");
    if (!account) throw new DomainError("NOT_FOUND", { what: "account", id: username });
    return account;
  });
}

type Found = { id: number; username: string };

async function reset(ctx: SignedIn, find: (tx: Queryable) => Promise<Found>): Promise<{ username: string; password: string }> {
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  return ctx.db.transaction(async (tx) => {
    const { id, username } = await find(tx);
    await writePassword(tx, id, { passwordHash, mustChange: true, at: new Date(ctx.nowMs) });
    const ended = await endSessions(tx, id);
    await forgetFailures(tx, nameKey(username));
    await appendAudit(tx, {
      ...stamp(ctx),
      action: "account.password-reset",
      subject: `account ${username}`,
      before: null,
      after: { ended },
    });
    return { username, password };
  });
}
