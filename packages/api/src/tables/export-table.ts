import { sha256Hex } from "@rectify/db/queries/source-files";
import { READERS } from "@rectify/domain/principal";
import { sheetCellSchema } from "@rectify/domain/sheet-table";
import { tableWorkbook } from "@rectify/reports/table-workbook";
import { z } from "zod";
import { auditExport } from "../access/audit-export.ts";
import { useCase } from "../use-case.ts";

const text = z.string().max(4000);

/** A table of the page as a workbook, base64. The rows are the model that the page draws, so that the file says what was looked at. Nothing of it is stored but who took it. */
export const exportTable = useCase({
  policy: READERS,
  input: z
    .strictObject({
      name: text,
      title: text,
      asOf: text,
      filters: z.array(text).max(20),
      columns: z.array(text).min(1).max(100),
      rows: z.array(z.array(sheetCellSchema).max(100)).max(5000),
      foot: z.array(text).max(50),
    })
    .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), { path: ["rows"], message: "ROW_LENGTH" }),
  async run(ctx, table): Promise<{ base64: string }> {
    const bytes = await tableWorkbook(table);
    const { name, title, asOf, filters } = table;
    await auditExport(ctx, {
      action: "table.exported",
      subject: "table",
      after: { name, title, asOf, filters, rows: table.rows.length, sha256: sha256Hex(bytes) },
    });
    return { base64: Buffer.from(bytes).toString("base64") };
  },
});
