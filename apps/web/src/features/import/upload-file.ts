// Sends a file to the server, which keeps it until it is confirmed or forgotten.
import { MAX_UPLOAD_BYTES } from "@rectify/domain/upload-limit";
import { z } from "zod";

const storedSchema = z.object({ uploadId: z.number().int().positive() });

function refusal(data: { code: string; facts: Record<string, unknown>; requestId: string | null }): Error {
  return Object.assign(new Error(data.code), { data });
}

/** @throws an error that `boardErrorOf` reads; a file over the limit is not sent at all */
export async function uploadFile(file: File): Promise<{ uploadId: number }> {
  if (file.size > MAX_UPLOAD_BYTES) throw refusal({ code: "FILE_TOO_LARGE", facts: { limitBytes: MAX_UPLOAD_BYTES }, requestId: null });
  const body = new FormData();
  body.set("file", file);
  const response = await fetch("/uploads", { method: "POST", body, credentials: "same-origin" });
  const answer: unknown = await response.json().catch(() => null);
  const stored = storedSchema.safeParse(answer);
  if (response.ok && stored.success) return stored.data;
  throw Object.assign(new Error("refused"), { data: answer ?? { code: "UNEXPECTED" } });
}
