// Keeps an uploaded file in the database until it is confirmed or forgotten.
import { forgetUnconfirmedFiles, storeSourceFile } from "@rectify/db/queries/source-files";
import { OFFICE } from "@rectify/domain/principal";
import type { ApiContext } from "../context.ts";
import { authorise } from "../use-case.ts";

export { MAX_UPLOAD_BYTES } from "@rectify/domain/upload-limit";

/** @throws UNAUTHENTICATED, FORBIDDEN */
export async function storeUpload(ctx: ApiContext, file: { fileName: string; bytes: Uint8Array }): Promise<{ uploadId: number }> {
  const { db } = authorise(ctx, OFFICE);
  await forgetUnconfirmedFiles(db);
  const uploadId = await db.transaction((tx) => storeSourceFile(tx, file));
  return { uploadId };
}
