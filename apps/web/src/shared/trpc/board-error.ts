// What the server says when it cannot answer: a code, facts, and the id under which the log tells more.
import { DOMAIN_ERROR_CODES, type DomainErrorCode } from "@rectify/domain/errors";
import { z } from "zod";

const dataSchema = z.object({
  code: z.string(),
  facts: z.record(z.string(), z.unknown()).catch({}),
  requestId: z.string().nullish().catch(null),
});

export type BoardErrorCode = DomainErrorCode | "UNEXPECTED" | "NO_CONNECTION";
export type BoardError = { code: BoardErrorCode; facts: Record<string, unknown>; requestId: string | null };

/** The answer behind an error of the tRPC client, when there was one. */
function responseOf(error: unknown): Response | null {
  const response = (error as { meta?: { response?: unknown } } | null)?.meta?.response;
  return response instanceof Response ? response : null;
}

/** Any thrown value as a BoardError; what has no answer behind it is a lost connection. */
export function boardErrorOf(error: unknown): BoardError {
  const data = error instanceof Error && "data" in error ? error.data : undefined;
  const response = responseOf(error);
  // Where a request fails before anything knows its id, the answer still carries it.
  const headed = response?.headers.get("x-request-id") ?? null;
  if (data === undefined || data === null) return { code: response ? "UNEXPECTED" : "NO_CONNECTION", facts: {}, requestId: headed };
  const parsed = dataSchema.safeParse(data);
  if (!parsed.success) return { code: "UNEXPECTED", facts: {}, requestId: headed };
  const code = DOMAIN_ERROR_CODES.find((known) => known === parsed.data.code) ?? "UNEXPECTED";
  return { code, facts: parsed.data.facts, requestId: parsed.data.requestId ?? headed };
}
