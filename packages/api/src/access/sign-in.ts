// A name and a password become a session. Whatever is wrong, the answer is the same, takes as long, and is counted and written down.
import { credentialsOf } from "@rectify/db/queries/accounts";
import { appendAudit } from "@rectify/db/queries/audit";
import { endSession, openSession } from "@rectify/db/queries/sessions";
import { countFailure, forgetFailures, holdKey, type LockRule, lockedUntil } from "@rectify/db/queries/sign-in-failures";
import { usernameSchema } from "@rectify/domain/account";
import { DomainError } from "@rectify/domain/errors";
import type { ApiContext } from "../context.ts";
import { hashOfNobody, isPassword } from "./password-hash.ts";
import { takeCode } from "./second-factor-codes.ts";
import { stamp } from "./stamp.ts";

const QUARTER_HOUR_MS = 15 * 60_000;
/** Of one account, from wherever it is tried. */
export const ACCOUNT_LOCK: LockRule = { failures: 5, windowMs: QUARTER_HOUR_MS, lockMs: QUARTER_HOUR_MS };
/** Of one address, whatever the names: a whole office may sit behind it, so it bears more than one forgetful colleague. */
export const ADDRESS_LOCK: LockRule = { failures: 30, windowMs: QUARTER_HOUR_MS, lockMs: QUARTER_HOUR_MS };
/** A session ends after a working day, used or not. */
export const SESSION_MS = 12 * 3600_000;

export type Browser = { idHash: Uint8Array<ArrayBuffer>; address: string; agent: string };

/** Under which the failures of a name are counted. */
export function nameKey(username: string): string {
  return `name ${username}`;
}

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
  const now = new Date(ctx.nowMs);
  const username = usernameSchema.safeParse(typed.username).data ?? "";
  const known = await credentialsOf(ctx.db, username);
  // Outside the transaction: it takes long, and sixty colleagues come at once.
  const matches = await isPassword(typed.password, known?.passwordHash ?? (await hashOfNobody()));
  return ctx.db.transaction(async (tx) => {
    const keys = { name: nameKey(username), address: `address ${browser.address}` };
    const note = (actor: string, action: string, subject: string, after: object) =>
      appendAudit(tx, { ...stamp(ctx), actor, action, subject, before: null, after });
    // What is typed in the field of the name may be a password: only known names are written down.
    const subject = known ? `account ${username}` : "unknown account";
    await holdKey(tx, keys.name);
    const until = await lockedUntil(tx, Object.values(keys), now);
    if (until) {
      await note("anonymous", "access.sign-in-refused", subject, { reason: "LOCKED", until: until.toISOString() });
      return { kind: "locked", until };
    }
    const fail = async (reason: string) => {
      await countFailure(tx, keys.name, now, ACCOUNT_LOCK);
      await countFailure(tx, keys.address, now, ADDRESS_LOCK);
      await note("anonymous", "access.sign-in-failed", subject, { reason });
    };
    if (matches && known?.secondFactor && !known.disabled) {
      if (typed.code === undefined) {
        await note("anonymous", "access.code-asked", subject, {});
        return { kind: "codeRequired" };
      }
      if (!(await takeCode(tx, known.id, typed.code, ctx.nowMs))) {
        await fail("CODE");
        return { kind: "codeRefused" };
      }
    }
    const expiresAt = new Date(ctx.nowMs + SESSION_MS);
    const { id: accountId, passwordHash } = known ?? { id: 0, passwordHash: "" };
    const sessionId = matches && known ? await openSession(tx, { ...browser, accountId, passwordHash, at: now, expiresAt }) : null;
    if (sessionId === null) {
      await fail(matches && known?.disabled ? "DISABLED" : "WRONG");
      return { kind: "refused" };
    }
    await forgetFailures(tx, keys.name);
    if (ctx.sessionId) await endSession(tx, ctx.sessionId);
    await note(username, "access.signed-in", `session ${sessionId}`, { address: browser.address, agent: browser.agent });
    return { kind: "in", expiresAt };
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
