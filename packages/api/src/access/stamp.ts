// Who did it, when and from where: the part of an audit row that every use-case of accounts shares.
import type { AuditEntry } from "@rectify/db/queries/audit";
import type { ApiContext } from "../context.ts";

export function stamp(ctx: Pick<ApiContext, "nowMs" | "principal" | "origin">): Pick<AuditEntry, "at" | "actor" | "origin"> {
  return { at: new Date(ctx.nowMs).toISOString(), actor: ctx.principal?.id ?? "anonymous", origin: ctx.origin };
}
