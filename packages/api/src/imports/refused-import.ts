// A file that was meant to be written and was not, because of what is in it: the answer lists its faults, the audit counts them.
import type { Queryable } from "@rectify/db/database";
import { appendAudit } from "@rectify/db/queries/audit";
import { sha256Hex } from "@rectify/db/queries/source-files";
import { stamp } from "../access/stamp.ts";
import type { InputFile } from "../uploads/read-input.ts";
import type { SignedIn } from "../use-case.ts";

export async function refusedImport(
  ctx: SignedIn,
  tx: Queryable,
  kind: "ledger" | "bulletin",
  file: InputFile,
  issues: readonly { severity: string }[],
): Promise<void> {
  const after = {
    fileName: file.fileName,
    sha256: sha256Hex(file.bytes),
    errors: issues.filter(({ severity }) => severity === "error").length,
  };
  await appendAudit(tx, { ...stamp(ctx), action: `${kind}.import-refused`, subject: kind, before: null, after });
}
