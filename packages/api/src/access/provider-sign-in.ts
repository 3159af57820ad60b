// Whom the office's own provider has named becomes a session, by the name of an account that is there already. None is ever made.
import { credentialsOf } from "@rectify/db/queries/accounts";
import { awaitCode, awaitedName, endAwaiting } from "@rectify/db/queries/provider-sign-ins";
import { usernameSchema } from "@rectify/domain/account";
import { DomainError } from "@rectify/domain/errors";
import type { ApiContext } from "../context.ts";
import { takeCode } from "./second-factor-codes.ts";
import { type Attempt, type Browser, countAttempt, holdAttempt, letIn, note } from "./sign-in-attempt.ts";

/** Time to find the phone. */
const CODE_MS = 5 * 60_000;

/** "code": the account has a second factor here, and the browser holds on to its secret for it until `until`. */
export type ProviderOutcome = { kind: "in"; expiresAt: Date } | { kind: "code"; until: Date } | { kind: "unknown" | "disabled" };

/** A lock does not hold here: it keeps passwords from being guessed, and none was typed. */
export async function signInByProvider(ctx: ApiContext, claimed: string, browser: Browser): Promise<ProviderOutcome> {
  const username = usernameSchema.safeParse(claimed).data ?? "";
  return ctx.db.transaction(async (tx) => {
    const known = await credentialsOf(tx, username);
    const attempted: Attempt = { username, subject: known ? `account ${username}` : "unknown account", browser, method: "PROVIDER" };
    if (!known) {
      // The provider vouches that it is a name; whoever makes accounts wants to know which.
      await note(tx, ctx, "access.sign-in-failed", attempted, { reason: "UNKNOWN", ...(username ? { username } : {}) });
      return { kind: "unknown" };
    }
    if (known.secondFactor && !known.disabled) {
      const until = new Date(ctx.nowMs + CODE_MS);
      await awaitCode(tx, { idHash: browser.idHash, accountId: known.id, expiresAt: until });
      await note(tx, ctx, "access.code-asked", attempted, {});
      return { kind: "code", until };
    }
    const expiresAt = await letIn(tx, ctx, attempted, known);
    if (expiresAt) return { kind: "in", expiresAt };
    await note(tx, ctx, "access.sign-in-failed", attempted, { reason: "DISABLED" });
    return { kind: "disabled" };
  });
}

type CodeOutcome = { kind: "in"; expiresAt: Date } | { kind: "gone" | "refused" } | { kind: "locked"; until: Date };

/**
 * The code of the second factor, by the browser that the provider sent. `waiting`: hash of the secret it holds on to.
 * @throws CODE_REFUSED, which counts like a wrong password; SIGN_IN_LOCKED {until}; UNAUTHENTICATED when it is too late
 */
export async function finishWithCode(
  ctx: ApiContext,
  waiting: Uint8Array<ArrayBuffer>,
  code: string,
  browser: Browser,
): Promise<{ expiresAt: Date }> {
  const outcome = await ctx.db.transaction<CodeOutcome>(async (tx) => {
    const username = await awaitedName(tx, waiting, new Date(ctx.nowMs));
    if (username === null) return { kind: "gone" };
    const attempted: Attempt = { username, subject: `account ${username}`, browser, method: "PROVIDER" };
    const until = await holdAttempt(tx, ctx, attempted);
    if (until) return { kind: "locked", until };
    const known = await credentialsOf(tx, username);
    if (!known || known.disabled) {
      await note(tx, ctx, "access.sign-in-failed", attempted, { reason: "DISABLED" });
      return { kind: "gone" };
    }
    if (!(await takeCode(tx, known.id, code, ctx.nowMs))) {
      await countAttempt(tx, ctx, attempted, "CODE");
      return { kind: "refused" };
    }
    const expiresAt = (await endAwaiting(tx, waiting)) ? await letIn(tx, ctx, attempted, known) : null;
    return expiresAt ? { kind: "in", expiresAt } : { kind: "gone" };
  });
  if (outcome.kind === "in") return { expiresAt: outcome.expiresAt };
  if (outcome.kind === "locked") throw new DomainError("SIGN_IN_LOCKED", { until: outcome.until.toISOString() });
  throw new DomainError(outcome.kind === "refused" ? "CODE_REFUSED" : "UNAUTHENTICATED");
}
