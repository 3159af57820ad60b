// Walks the whole chain on request. The check itself is a row too, added after what was checked.
import { appendAudit } from "@rectify/db/queries/audit";
import { verifyAudit } from "@rectify/db/queries/verify-audit";
import type { AuditHead, AuditVerdict } from "@rectify/domain/audit";
import { AUDITORS } from "@rectify/domain/principal";
import { z } from "zod";
import { stamp } from "../access/stamp.ts";
import type { ApiContext } from "../context.ts";
import { useCase } from "../use-case.ts";

/** `kept` is a head that was noted elsewhere, or null. */
export async function runAuditCheck(ctx: ApiContext, kept: AuditHead | null): Promise<AuditVerdict> {
  const verdict = await verifyAudit(ctx.db, kept);
  await ctx.db.transaction((tx) =>
    appendAudit(tx, { ...stamp(ctx), action: "audit.checked", subject: "audit", before: null, after: verdict }),
  );
  return verdict;
}

export const checkAudit = useCase({
  policy: AUDITORS,
  input: z.strictObject({
    kept: z.strictObject({ rows: z.int().nonnegative(), hash: z.string().regex(/^[0-9a-f]{64}$/) }).optional(),
  }),
  run: (ctx, { kept }): Promise<AuditVerdict> => runAuditCheck(ctx, kept ?? null),
});
