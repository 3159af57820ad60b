// Sends the workbook of accounts: first to be looked at, then to be made.
import type { AccountsMade, AccountsPreview } from "@rectify/api/accounts/import-accounts";
import { MAX_UPLOAD_BYTES } from "@rectify/domain/upload-limit";

async function send(file: File, query: string): Promise<unknown> {
  if (file.size > MAX_UPLOAD_BYTES) throw Object.assign(new Error("too large"), { data: { code: "FILE_TOO_LARGE" } });
  const body = new FormData();
  body.set("file", file);
  const response = await fetch(`/accounts-file${query}`, { method: "POST", body, credentials: "same-origin" });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok && answer !== null) return answer;
  throw Object.assign(new Error("refused"), { data: answer ?? { code: "UNEXPECTED" } });
}

/** Both throw an error that `boardErrorOf` reads. */
export const previewFile = (file: File) => send(file, "") as Promise<AccountsPreview>;
export const confirmFile = (file: File) => send(file, "?confirm=1") as Promise<AccountsMade>;
