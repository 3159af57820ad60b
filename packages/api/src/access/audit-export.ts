// Whoever takes a file away is written down with what was in it. The row stands before the file is handed out.
import { appendAudit } from "@rectify/db/queries/audit";
import type { ApiContext } from "../context.ts";
import { stamp } from "./stamp.ts";

export type ExportEntry = { action: string; subject: string; after: Record<string, unknown> };

export async function auditExport(ctx: ApiContext, entry: ExportEntry): Promise<void> {
  await ctx.db.transaction((tx) => appendAudit(tx, { ...stamp(ctx), before: null, ...entry }));
}
