// Keeps an uploaded file in the database until it is confirmed or forgotten.
import { storeSourceFile } from "@rectify/db/queries/source-files";
import { OFFICE } from "@rectify/domain/principal";
import type { ApiContext } from "../context.ts";
import { authorise } from "../use-case.ts";

/** Bytes an upload may have. */
export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;

/** @throws UNAUTHENTICATED, FORBIDDEN */
export async function storeUpload(ctx: ApiContext, file: { fileName: string; bytes: Uint8Array }): Promise<{ uploadId: number }> {
  const { db } = authorise(ctx, OFFICE);
  const uploadId = await db.transaction((tx) => storeSourceFile(tx, file));
  return { uploadId };
}
