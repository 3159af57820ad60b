// The audit, a page at a time, latest first: for the audit administrator, who reads no findings.
import type { StoredEntry } from "@rectify/db/queries/audit";
import { accountNames, auditCount, auditRows } from "@rectify/db/queries/audit-rows";
import { auditHead } from "@rectify/db/queries/verify-audit";
import { type AuditLine, type AuditPage, auditFilterSchema } from "@rectify/domain/audit";
import { AUDITORS } from "@rectify/domain/principal";
import { z } from "zod";
import { useCase } from "../use-case.ts";
import { tellFacts } from "./tell-facts.ts";

/** Under which names the product itself and those without an account stand in the audit. */
const OTHERS = ["anonymous", "guest", "first-run", "operator"];

export function auditLine({ prevHash: _, before, after, actorName, ...row }: StoredEntry): AuditLine {
  return { ...row, actorName: actorName ?? row.actor, before: tellFacts(row.action, before), after: tellFacts(row.action, after) };
}

export const listAudit = useCase({
  policy: AUDITORS,
  input: z.strictObject({
    filter: auditFilterSchema.default({}),
    before: z.int().positive().optional(),
    limit: z.int().min(1).max(200).default(50),
  }),
  async run({ db, zone }, { filter, before, limit }): Promise<AuditPage> {
    const rows = await auditRows(db, { filter, zone, before, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    return {
      zone,
      total: await auditCount(db, filter, zone),
      lines: shown.map(auditLine),
      next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
      people: [...(await accountNames(db)), ...OTHERS.map((id) => ({ id, name: id }))],
      head: await auditHead(db),
    };
  },
});
