// A name and a password become a session. Whatever is wrong, the answer is the same, takes as long, and is counted and written down.
import { credentialsOf } from "@rectify/db/queries/accounts";
import { appendAudit } from "@rectify/db/queries/audit";
import { endSession } from "@rectify/db/queries/sessions";
import { usernameSchema } from "@rectify/domain/account";
import { DomainError } from "@rectify/domain/errors";
import type { ApiContext } from "../context.ts";
import { hashOfNobody, isPassword } from "./password-hash.ts";
import { takeCode } from "./second-factor-codes.ts";
import { type Attempt, type Browser, countAttempt, holdAttempt, letIn, note } from "./sign-in-attempt.ts";
import { stamp } from "./stamp.ts";

/** `code`: of the second factor, where the account has one. */
export type Typed = { username: string; password: string; code?: string };

type Outcome = { kind: "in"; expiresAt: Date } | { kind: "refused" | "codeRequired" | "codeRefused" } | { kind: "locked"; until: Date };
const REFUSAL = { refused: "SIGN_IN_REFUSED", codeRequired: "CODE_REQUIRED", codeRefused: "CODE_REFUSED" } as const;

/** @throws SIGN_IN_REFUSED; SIGN_IN_LOCKED {until}; only once the password is right: CODE_REQUIRED, CODE_REFUSED */
export async function signIn(ctx: ApiContext, typed: Typed, browser: Browser): Promise<{ expiresAt: Date }> {
  const outcome = await attempt(ctx, typed, browser);
  if (outcome.kind === "locked") throw new DomainError("SIGN_IN_LOCKED", { until: outcome.until.toISOString() });
  if (outcome.kind !== "in") throw new DomainError(REFUSAL[outcome.kind]);
  return { expiresAt: outcome.expiresAt };
}

async function attempt(ctx: ApiContext, typed: Typed, browser: Browser): Promise<Outcome> {
  const username = usernameSchema.safeParse(typed.username).data ?? "";
  const known = await credentialsOf(ctx.db, username);
  // Outside the transaction: it takes long, and sixty colleagues come at once.
  const matches = await isPassword(typed.password, known?.passwordHash ?? (await hashOfNobody()));
  return ctx.db.transaction(async (tx) => {
    // What is typed in the field of the name may be a password: only known names are written down.
    const attempted: Attempt = { username, subject: known ? `account ${username}` : "unknown account", browser, method: "PASSWORD" };
    const until = await holdAttempt(tx, ctx, attempted);
    if (until) return { kind: "locked", until };
    if (matches && known?.secondFactor && !known.disabled) {
      if (typed.code === undefined) {
        await note(tx, ctx, "access.code-asked", attempted, {});
        return { kind: "codeRequired" };
      }
      if (!(await takeCode(tx, known.id, typed.code, ctx.nowMs))) {
        await countAttempt(tx, ctx, attempted, "CODE");
        return { kind: "codeRefused" };
      }
    }
    const expiresAt = matches && known ? await letIn(tx, ctx, attempted, known) : null;
    if (expiresAt) return { kind: "in", expiresAt };
    await countAttempt(tx, ctx, attempted, matches && known?.disabled ? "DISABLED" : "WRONG");
    return { kind: "refused" };
  });
}

/** Ends the session that asks. */
export async function signOut(ctx: ApiContext): Promise<void> {
  const { sessionId } = ctx;
  if (!sessionId) return;
  await ctx.db.transaction(async (tx) => {
    await endSession(tx, sessionId);
    await appendAudit(tx, { ...stamp(ctx), action: "access.signed-out", subject: `session ${sessionId}`, before: null, after: null });
  });
}
