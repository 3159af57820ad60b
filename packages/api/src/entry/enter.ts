// What all entries by hand share: one at a time beside imports, never beside the example, each with its audit row.
import type { Tx } from "@rectify/db/database";
import { appendAudit } from "@rectify/db/queries/audit";
import { hasExample, lockImports } from "@rectify/db/queries/imports";
import { DomainError } from "@rectify/domain/errors";
import type { SignedIn } from "../use-case.ts";

/**
 * Runs `work` in a transaction in which no name and no number is taken meanwhile.
 * @throws EXAMPLE_PRESENT: real data never stands beside the example district
 */
export function enter<T>(ctx: SignedIn, work: (tx: Tx) => Promise<T>): Promise<T> {
  return ctx.db.transaction(async (tx) => {
    await lockImports(tx);
    if (await hasExample(tx)) throw new DomainError("EXAMPLE_PRESENT");
    return work(tx);
  });
}

export function auditEntry(ctx: SignedIn, tx: Tx, entry: { action: string; subject: string; after: unknown }): Promise<void> {
  const at = new Date(ctx.nowMs).toISOString();
  return appendAudit(tx, { at, actor: ctx.principal.id, origin: ctx.origin, before: null, ...entry });
}
