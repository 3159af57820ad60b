// One attempt to get in, by whichever door: what is counted, locked and written down of it, and the session it may become.
import type { Queryable } from "@rectify/db/database";
import { appendAudit } from "@rectify/db/queries/audit";
import { endSession, openSession } from "@rectify/db/queries/sessions";
import { countFailure, forgetFailures, holdKey, type LockRule, lockedUntil } from "@rectify/db/queries/sign-in-failures";
import type { ApiContext } from "../context.ts";
import { stamp } from "./stamp.ts";

const QUARTER_HOUR_MS = 15 * 60_000;
/** Of one account, from wherever it is tried. */
export const ACCOUNT_LOCK: LockRule = { failures: 5, windowMs: QUARTER_HOUR_MS, lockMs: QUARTER_HOUR_MS };
/** Of one address, whatever the names: a whole office may sit behind it, so it bears more than one forgetful colleague. */
const ADDRESS_LOCK: LockRule = { failures: 30, windowMs: QUARTER_HOUR_MS, lockMs: QUARTER_HOUR_MS };
/** A session ends after a working day, used or not. */
const SESSION_MS = 12 * 3600_000;

export type Browser = { idHash: Uint8Array<ArrayBuffer>; address: string; agent: string };
/** PROVIDER: the office's own, by OpenID Connect. */
export type Method = "PASSWORD" | "PROVIDER";

/** Under which the failures of a name are counted. */
export function nameKey(username: string): string {
  return `name ${username}`;
}

/** `subject`: as it stands in the audit. */
export type Attempt = { username: string; subject: string; browser: Browser; method: Method };

const keysOf = ({ username, browser }: Attempt) => ({ name: nameKey(username), address: `address ${browser.address}` });

export async function note(tx: Queryable, ctx: ApiContext, action: string, { subject, method }: Attempt, after: object): Promise<void> {
  await appendAudit(tx, { ...stamp(ctx), actor: "anonymous", action, subject, before: null, after: { ...after, method } });
}

/** Makes other attempts at the name wait for this one. Until when name or address are locked, which is written down; else null. */
export async function holdAttempt(tx: Queryable, ctx: ApiContext, attempt: Attempt): Promise<Date | null> {
  const keys = keysOf(attempt);
  await holdKey(tx, keys.name);
  const until = await lockedUntil(tx, Object.values(keys), new Date(ctx.nowMs));
  if (until) await note(tx, ctx, "access.sign-in-refused", attempt, { reason: "LOCKED", until: until.toISOString() });
  return until;
}

export async function countAttempt(tx: Queryable, ctx: ApiContext, attempt: Attempt, reason: string): Promise<void> {
  const keys = keysOf(attempt);
  const now = new Date(ctx.nowMs);
  await countFailure(tx, keys.name, now, ACCOUNT_LOCK);
  await countFailure(tx, keys.address, now, ADDRESS_LOCK);
  await note(tx, ctx, "access.sign-in-failed", attempt, { reason });
}

/** Opens the session and ends the one that asked. When it is over, or null where the account is disabled or its password another by now. */
export async function letIn(
  tx: Queryable,
  ctx: ApiContext,
  { username, browser, method }: Attempt,
  account: { id: number; passwordHash: string },
): Promise<Date | null> {
  const expiresAt = new Date(ctx.nowMs + SESSION_MS);
  const { id: accountId, passwordHash } = account;
  const byProvider = method === "PROVIDER";
  const sessionId = await openSession(tx, { ...browser, accountId, passwordHash, byProvider, at: new Date(ctx.nowMs), expiresAt });
  if (sessionId === null) return null;
  // Passwords that were guessed wrong stay counted for who came past them.
  if (method === "PASSWORD") await forgetFailures(tx, nameKey(username));
  if (ctx.sessionId) await endSession(tx, ctx.sessionId);
  await appendAudit(tx, {
    ...stamp(ctx),
    actor: username,
    action: "access.signed-in",
    subject: `session ${sessionId}`,
    before: null,
    after: { address: browser.address, agent: browser.agent, method },
  });
  return expiresAt;
}
