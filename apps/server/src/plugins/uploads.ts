import multipart from "@fastify/multipart";
import type { ApiContext } from "@rectify/api/context";
import { MAX_UPLOAD_BYTES } from "@rectify/api/uploads/store-upload";
import { DomainError } from "@rectify/domain/errors";
import { OFFICE } from "@rectify/domain/principal";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { MakeContext } from "./trpc.ts";

export type StoreUpload = (ctx: ApiContext, file: { fileName: string; bytes: Uint8Array }) => Promise<{ uploadId: number }>;

/** What a body may hold that brings one file. */
export const ONE_FILE = { limits: { fileSize: MAX_UPLOAD_BYTES, files: 1, fields: 0, parts: 1, headerPairs: 20 } };

/** POST /uploads: one file in a multipart body → `{uploadId}`. What it holds is the use-case's to judge. */
export function addUploads(app: FastifyInstance, storeUpload: StoreUpload, makeContext: MakeContext): void {
  app.register(async (scope) => {
    await scope.register(multipart, ONE_FILE);
    scope.post("/uploads", { config: { policy: OFFICE } }, async (request, reply) => {
      const ctx = await makeContext(request);
      return reply.code(201).send(await storeUpload(ctx, await oneFile(request)));
    });
  });
}

/** The one file of a multipart body. @throws INVALID_INPUT {reason: "ONE_FILE"}; FILE_TOO_LARGE */
export async function oneFile(request: FastifyRequest): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }> {
  if (!request.isMultipart()) throw new DomainError("INVALID_INPUT", { reason: "ONE_FILE" });
  const file = await request.file();
  if (!file) throw new DomainError("INVALID_INPUT", { reason: "ONE_FILE" });
  const bytes = await file.toBuffer().catch((error: { code?: string }) => {
    if (error.code === "FST_REQ_FILE_TOO_LARGE") throw new DomainError("FILE_TOO_LARGE", { limitBytes: MAX_UPLOAD_BYTES });
    throw error;
  });
  return { fileName: file.filename, bytes: new Uint8Array(bytes) };
}
