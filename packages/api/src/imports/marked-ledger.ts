// The ledger handed back with what its check found, marked in its cells: the same check as the preview, nothing is written to the board.
import { sha256Hex } from "@rectify/db/queries/source-files";
import { DomainError } from "@rectify/domain/errors";
import { localDateSchema } from "@rectify/domain/local-date";
import { OFFICE } from "@rectify/domain/principal";
import { z } from "zod";
import { auditExport } from "../access/audit-export.ts";
import { markLedgerFile } from "../reading/read-file.ts";
import { fileInput, readInput } from "../uploads/read-input.ts";
import { useCase } from "../use-case.ts";
import { runLedgerImport } from "./import-ledger.ts";

const UNREADABLE = ["FILE_UNREADABLE", "FILE_TOO_LARGE"] as const;

/**
 * The very workbook with its faults marked and a sheet that lists them; a csv comes back as xlsx. Sentences in `lang`, else in the caller's language.
 * @throws NOT_FOUND when the upload was forgotten; FILE_UNREADABLE, FILE_TOO_LARGE when there is nothing to mark in; DAY_IN_FUTURE
 */
export const markedLedger = useCase({
  policy: OFFICE,
  input: z.strictObject({ file: fileInput, asOf: localDateSchema.nullish(), lang: z.enum(["zh", "en"]).optional() }),
  async run(signedIn, { file, asOf, lang = signedIn.lang }): Promise<{ fileName: string; bytes: Uint8Array }> {
    const ctx = { ...signedIn, lang };
    const input = await readInput(ctx, file);
    const preview = await runLedgerImport(ctx, input, {
      asOf: asOf ?? null,
      dryRun: true,
      skipFaulty: false,
      replaceExample: false,
      example: false,
      shiftDays: 0,
    });
    for (const { code, facts } of preview.issues) {
      const unreadable = UNREADABLE.find((u) => u === code);
      if (unreadable) throw new DomainError(unreadable, { ...facts, file: input.fileName });
    }
    const issues = preview.issues.map(({ severity, sheet, cell, original, message }) => ({ severity, sheet, cell, original, message }));
    const name = input.fileName.replace(/\.[^.]*$/, "");
    const bytes = await markLedgerFile({ bytes: input.bytes, issues, lang });
    await auditExport(ctx, {
      action: "ledger.marked-exported",
      subject: input.uploadId === null ? "ledger" : `upload ${input.uploadId}`,
      after: { fileName: input.fileName, issues: issues.length, sha256: sha256Hex(bytes) },
    });
    return { fileName: `${name}-${lang === "zh" ? "标注" : "marked"}.xlsx`, bytes };
  },
});
