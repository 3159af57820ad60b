// The file an import speaks of: bytes from the command line, or an upload of the page.
import { readSourceFile } from "@rectify/db/queries/source-files";
import { DomainError } from "@rectify/domain/errors";
import { z } from "zod";
import type { SignedIn } from "../use-case.ts";

export const fileInput = z.union([
  z.strictObject({ uploadId: z.int().positive() }),
  z.strictObject({ fileName: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) }),
]);
export type FileInput = z.infer<typeof fileInput>;

export type InputFile = { fileName: string; bytes: Uint8Array; uploadId: number | null };

/** @throws NOT_FOUND when the upload was forgotten: upload it again */
export async function readInput(ctx: SignedIn, input: FileInput): Promise<InputFile> {
  if ("bytes" in input) return { ...input, uploadId: null };
  const file = await readSourceFile(ctx.db, input.uploadId);
  if (!file) throw new DomainError("NOT_FOUND", { what: "upload", id: input.uploadId });
  return { fileName: file.name, bytes: file.bytes, uploadId: input.uploadId };
}

/** The as-of day in a file's name (…-2026-03-19.xlsx), or null. */
export function dayInFileName(fileName: string): string | null {
  return /(?<!\d)(20\d\d-\d\d-\d\d)(?!\d)/.exec(fileName)?.[1] ?? null;
}
