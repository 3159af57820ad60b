// Keeps an uploaded file in the database until it is confirmed or forgotten.
import { appendAudit } from "@rectify/db/queries/audit";
import { forgetUnconfirmedFiles, sha256Hex, storeSourceFile } from "@rectify/db/queries/source-files";
import { OFFICE } from "@rectify/domain/principal";
import { stamp } from "../access/stamp.ts";
import type { ApiContext } from "../context.ts";
import { authorise } from "../use-case.ts";

export { MAX_UPLOAD_BYTES } from "@rectify/domain/upload-limit";

/** @throws UNAUTHENTICATED, FORBIDDEN */
export async function storeUpload(ctx: ApiContext, file: { fileName: string; bytes: Uint8Array }): Promise<{ uploadId: number }> {
  const { db } = authorise(ctx, OFFICE);
  await forgetUnconfirmedFiles(db);
  return db.transaction(async (tx) => {
    const uploadId = await storeSourceFile(tx, file);
    const after = { fileName: file.fileName, bytes: file.bytes.length, sha256: sha256Hex(file.bytes) };
    await appendAudit(tx, { ...stamp(ctx), action: "file.uploaded", subject: `upload ${uploadId}`, before: null, after });
    return { uploadId };
  });
}
