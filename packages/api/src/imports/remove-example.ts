// The example district leaves as a whole, and for good.
import type { Queryable } from "@rectify/db/database";
import { appendAudit } from "@rectify/db/queries/audit";
import { hasExample, lockImports, removeExampleData } from "@rectify/db/queries/imports";
import { OFFICE } from "@rectify/domain/principal";
import { z } from "zod";
import { today } from "../context.ts";
import { type SignedIn, useCase } from "../use-case.ts";

/** Removes it inside the caller's transaction, which holds the import lock. */
export async function removeExampleIn(ctx: SignedIn, tx: Queryable): Promise<void> {
  const actor = ctx.principal.id;
  await removeExampleData(tx, { on: today(ctx), actor });
  const at = new Date(ctx.nowMs).toISOString();
  await appendAudit(tx, { at, actor, origin: ctx.origin, action: "example.removed", subject: "example", before: null, after: null });
}

/** Removes the example district for good; false when it was not loaded. */
export const removeExample = useCase({
  policy: OFFICE,
  input: z.void(),
  async run(ctx): Promise<{ removed: boolean }> {
    return ctx.db.transaction(async (tx) => {
      await lockImports(tx);
      const removed = await hasExample(tx);
      if (removed) await removeExampleIn(ctx, tx);
      return { removed };
    });
  },
});
