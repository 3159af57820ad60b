// What was refused to whom, and which change did not come about, goes into the audit. Its own transaction: that of the change is gone.
import type { Database } from "@rectify/db/database";
import { appendAudit } from "@rectify/db/queries/audit";
import type { DomainErrorCode } from "@rectify/domain/errors";
import type { ApiContext } from "../context.ts";
import { stamp } from "./stamp.ts";

const REFUSALS: ReadonlySet<string> = new Set<DomainErrorCode>([
  "UNAUTHENTICATED",
  "PASSWORD_CHANGE_REQUIRED",
  "SECOND_FACTOR_REQUIRED",
  "FORBIDDEN",
]);
/** Written down where it is counted, in the same transaction. */
const TOLD_ALREADY: ReadonlySet<string> = new Set<DomainErrorCode>(["SIGN_IN_REFUSED", "CODE_REFUSED"]);
const MINUTE_MS = 60_000;
const REMEMBERED = 10_000;

/** When a stranger was last written down, by place and subject: nobody may fill the audit without an account. */
const strangers = new WeakMap<Database, Map<string, number>>();

function seenLately({ db, nowMs }: ApiContext, key: string): boolean {
  const seen = strangers.get(db) ?? new Map<string, number>();
  strangers.set(db, seen);
  if (seen.size > REMEMBERED) seen.clear();
  const last = seen.get(key);
  if (last !== undefined && nowMs - last < MINUTE_MS) return true;
  seen.set(key, nowMs);
  return false;
}

/** What did not come about. INTERNAL is a failure of ours, everything else a refusal. */
export type Refused = { code: DomainErrorCode | "INTERNAL"; facts?: Record<string, unknown> };

/** Of the facts only a code: they may hold what a finding says. */
function reasonOf({ facts }: Refused): { reason?: string } {
  const reason = facts?.reason ?? facts?.code;
  return typeof reason === "string" && /^[A-Z][A-Z0-9_]*$/.test(reason) ? { reason } : {};
}

function actionOf({ principal }: ApiContext, { code }: Refused, changes: boolean): string | null {
  if (REFUSALS.has(code)) return "access.refused";
  if (changes) return code === "INTERNAL" ? "change.failed" : TOLD_ALREADY.has(code) ? null : "change.refused";
  // For who sees only a part of the board a thing that was not found may be another's.
  return code === "NOT_FOUND" && principal !== null && principal.scope !== "all" ? "access.refused" : null;
}

/**
 * Writes a row when somebody may not, and when a change, an export or a check (`changes`) was refused or failed.
 * A stranger's repeated attempts are one row a minute.
 */
export async function auditRefusal(ctx: ApiContext, subject: string, refused: Refused, changes = false): Promise<void> {
  const action = actionOf(ctx, refused, changes);
  if (!action) return;
  if (!ctx.principal && seenLately(ctx, `${ctx.origin} ${subject}`)) return;
  await ctx.db.transaction((tx) =>
    appendAudit(tx, { ...stamp(ctx), action, subject, before: null, after: { code: refused.code, ...reasonOf(refused) } }),
  );
}
