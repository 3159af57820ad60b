// Whoever changes how an account is opened shows once more that it is theirs.
import { type Credentials, credentialsOf } from "@rectify/db/queries/accounts";
import { appendAudit } from "@rectify/db/queries/audit";
import { countFailure, lockedUntil } from "@rectify/db/queries/sign-in-failures";
import { DomainError } from "@rectify/domain/errors";
import type { SignedIn } from "../use-case.ts";
import { isPassword } from "./password-hash.ts";
import { ACCOUNT_LOCK, nameKey } from "./sign-in-attempt.ts";
import { stamp } from "./stamp.ts";

/** The own account. @throws SIGN_IN_REFUSED when the password is wrong, which counts as a failed sign-in; SIGN_IN_LOCKED; NOT_FOUND for a guest */
export async function provePassword(ctx: SignedIn, password: string): Promise<Credentials> {
  const account = await ownAccount(ctx);
  if (await isPassword(password, account.passwordHash)) return account;
  await countRefusal(ctx, account.username, "WRONG");
  throw new DomainError("SIGN_IN_REFUSED");
}

/** @throws SIGN_IN_LOCKED; NOT_FOUND for a guest */
export async function ownAccount(ctx: SignedIn): Promise<Credentials> {
  const account = await credentialsOf(ctx.db, ctx.principal.id);
  if (!account) throw new DomainError("NOT_FOUND", { what: "account" });
  const until = await lockedUntil(ctx.db, [nameKey(account.username)], new Date(ctx.nowMs));
  if (until) throw new DomainError("SIGN_IN_LOCKED", { until: until.toISOString() });
  return account;
}

export async function countRefusal(ctx: SignedIn, username: string, reason: "WRONG" | "CODE"): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await countFailure(tx, nameKey(username), new Date(ctx.nowMs), ACCOUNT_LOCK);
    await appendAudit(tx, {
      ...stamp(ctx),
      action: "account.password-refused",
      subject: `account ${username}`,
      before: null,
      after: { reason },
    });
  });
}
