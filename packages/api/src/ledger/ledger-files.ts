// The ledger as a workbook: empty to be filled in, or as the board knows it on a day, in the form that can be imported again.
import { exportRows } from "@rectify/db/queries/export-rows";
import { filterNames } from "@rectify/db/queries/filter-names";
import { sha256Hex } from "@rectify/db/queries/source-files";
import { pathOfRegion } from "@rectify/domain/ledger-plan/plan-places";
import { localDateSchema } from "@rectify/domain/local-date";
import { READERS } from "@rectify/domain/principal";
import { listConditionSchema, progressFilterSchema } from "@rectify/domain/progress-filter";
import { ledgerExport, ledgerTemplate } from "@rectify/reports/ledger-workbook";
import { z } from "zod";
import { auditExport } from "../access/audit-export.ts";
import { days } from "../progress/overview.ts";
import { useCase, within } from "../use-case.ts";

export const ledgerTemplateFile = useCase({
  policy: READERS,
  input: z.void(),
  async run(ctx): Promise<{ fileName: string; bytes: Uint8Array }> {
    const names = await filterNames(ctx.db, ctx.principal.scope);
    const bytes = await ledgerTemplate({
      units: names.units.map((u) => u.name),
      rounds: names.rounds.map((r) => r.name),
      regions: names.regions.map((r) => pathOfRegion(names, r.id).join("/")),
      groups: names.groups.map((g) => g.name),
    });
    await auditExport(ctx, { action: "ledger.template-exported", subject: "ledger", after: { units: names.units.length } });
    return { fileName: "整改台账模板.xlsx", bytes };
  },
});

/** Findings in scope as they stood on the as-of day, or those of one list; importing the file with that day again changes nothing. */
export const exportLedger = useCase({
  policy: READERS,
  input: z.strictObject({
    filter: progressFilterSchema.default({}),
    condition: listConditionSchema.default({}),
    asOf: localDateSchema.optional(),
    compareWith: localDateSchema.optional(),
  }),
  async run(ctx, { filter, condition, ...input }): Promise<{ fileName: string; bytes: Uint8Array }> {
    const { asOf, compareWith } = await days(ctx, input);
    const rows = await exportRows(ctx.db, within(ctx, filter), asOf, condition, compareWith);
    const bytes = await ledgerExport(rows, { title: `整改台账（截至 ${asOf}）` });
    const after = { asOf, compareWith, filter, condition, findings: rows.length, sha256: sha256Hex(bytes) };
    await auditExport(ctx, { action: "ledger.exported", subject: "ledger", after });
    return { fileName: `整改台账-${asOf}.xlsx`, bytes };
  },
});
