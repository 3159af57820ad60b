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

/** Any thrown value as a BoardError; what has no answer behind it is a lost connection. */
export function boardErrorOf(error: unknown): BoardError {
  const data = error instanceof Error && "data" in error ? error.data : undefined;
  if (data === undefined || data === null) return { code: "NO_CONNECTION", facts: {}, requestId: null };
  const parsed = dataSchema.safeParse(data);
  if (!parsed.success) return { code: "UNEXPECTED", facts: {}, requestId: null };
  const code = DOMAIN_ERROR_CODES.find((known) => known === parsed.data.code) ?? "UNEXPECTED";
  return { code, facts: parsed.data.facts, requestId: parsed.data.requestId ?? null };
}
