// What was refused to whom goes into the audit.
import type { Database } from "@rectify/db/database";
import { appendAudit } from "@rectify/db/queries/audit";
import type { DomainError, DomainErrorCode } from "@rectify/domain/errors";
import type { ApiContext } from "../context.ts";

const REFUSALS: ReadonlySet<DomainErrorCode> = new Set([
  "UNAUTHENTICATED",
  "PASSWORD_CHANGE_REQUIRED",
  "SECOND_FACTOR_REQUIRED",
  "FORBIDDEN",
]);
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

/**
 * Writes a row when `error` is a refusal; for who sees only a part of the board also when a thing was not found, for it may be another's.
 * A stranger's repeated attempts are one row a minute.
 */
export async function auditRefusal(ctx: ApiContext, subject: string, { code }: DomainError): Promise<void> {
  const beyondReach = code === "NOT_FOUND" && ctx.principal !== null && ctx.principal.scope !== "all";
  if (!REFUSALS.has(code) && !beyondReach) return;
  if (!ctx.principal && seenLately(ctx, `${ctx.origin} ${subject}`)) return;
  await ctx.db.transaction((tx) =>
    appendAudit(tx, {
      at: new Date(ctx.nowMs).toISOString(),
      actor: ctx.principal?.id ?? "anonymous",
      origin: ctx.origin,
      action: "access.refused",
      subject,
      before: null,
      after: { code },
    }),
  );
}
