// A device is lost and its recovery codes with it: somebody else takes the second factor off.
import type { Queryable } from "@rectify/db/database";
import { accountById, credentialsOf, endSessions } from "@rectify/db/queries/accounts";
import { appendAudit } from "@rectify/db/queries/audit";
import { removeTotp } from "@rectify/db/queries/second-factor";
import { usernameSchema } from "@rectify/domain/account";
import { DomainError } from "@rectify/domain/errors";
import { SECURITY } from "@rectify/domain/principal";
import { z } from "zod";
import { stamp } from "../access/stamp.ts";
import { type SignedIn, useCase } from "../use-case.ts";

type Found = { id: number; username: string };

/** Ends the account's sessions. @throws NOT_FOUND, also where there is none; CONFLICT {reason: "OWN_ACCOUNT"}: one's own asks for a code */
export const removeSecondFactor = useCase({
  policy: SECURITY,
  input: z.strictObject({ id: z.int().positive() }),
  async run(ctx, { id }): Promise<{ username: string }> {
    return remove(ctx, async (tx) => {
      const account = await accountById(tx, id);
      if (account?.username === ctx.principal.id) throw new DomainError("CONFLICT", { reason: "OWN_ACCOUNT" });
      return account;
    });
  },
});

/** The same by name, for whoever runs the command line on the server. @throws NOT_FOUND */
export async function removeSecondFactorOf(ctx: SignedIn, username: string): Promise<{ username: string }> {
  return remove(ctx, (tx) => credentialsOf(tx, usernameSchema.safeParse(username).data ?? ""));
}

async function remove(ctx: SignedIn, find: (tx: Queryable) => Promise<Found | null>): Promise<{ username: string }> {
  return ctx.db.transaction(async (tx) => {
    const account = await find(tx);
    if (!account || !(await removeTotp(tx, account.id))) throw new DomainError("NOT_FOUND", { what: "second factor" });
    const ended = await endSessions(tx, account.id);
    const subject = `account ${account.username}`;
    await appendAudit(tx, { ...stamp(ctx), action: "account.second-factor-removed", subject, before: null, after: { ended } });
    return { username: account.username };
  });
}
