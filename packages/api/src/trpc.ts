// tRPC with our errors: a DomainError travels as code and facts, anything unplanned as INTERNAL and a request id, and nothing of the inside.
import { isConnectionLost } from "@rectify/db/connection-lost";
import { DomainError, type DomainErrorCode } from "@rectify/domain/errors";
import type { Policy } from "@rectify/domain/principal";
import { type AnyRouter, initTRPC, type TRPC_ERROR_CODE_KEY, TRPCError } from "@trpc/server";
import type { z } from "zod";
import { auditRefusal } from "./access/audit-refusal.ts";
import type { ApiContext } from "./context.ts";
import { answer, authorise, type UseCase } from "./use-case.ts";

const TRANSPORT: Record<DomainErrorCode, TRPC_ERROR_CODE_KEY> = {
  NOT_FOUND: "NOT_FOUND",
  AMBIGUOUS_NAME: "BAD_REQUEST",
  UNKNOWN_NAME: "BAD_REQUEST",
  DAY_IN_FUTURE: "BAD_REQUEST",
  COMPARE_AFTER_AS_OF: "BAD_REQUEST",
  FORBIDDEN: "FORBIDDEN",
  UNAUTHENTICATED: "UNAUTHORIZED",
  PASSWORD_CHANGE_REQUIRED: "FORBIDDEN",
  SIGN_IN_REFUSED: "UNPROCESSABLE_CONTENT",
  SIGN_IN_LOCKED: "TOO_MANY_REQUESTS",
  PASSWORD_REFUSED: "UNPROCESSABLE_CONTENT",
  CODE_REQUIRED: "UNPROCESSABLE_CONTENT",
  CODE_REFUSED: "UNPROCESSABLE_CONTENT",
  SECOND_FACTOR_REQUIRED: "FORBIDDEN",
  EXAMPLE_PRESENT: "CONFLICT",
  INPUT_REFUSED: "UNPROCESSABLE_CONTENT",
  INVALID_INPUT: "BAD_REQUEST",
  DATABASE_UNAVAILABLE: "INTERNAL_SERVER_ERROR",
  CONFLICT: "CONFLICT",
  UNDO_BLOCKED: "CONFLICT",
  MOVE_REFUSED: "UNPROCESSABLE_CONTENT",
  FILE_TOO_LARGE: "PAYLOAD_TOO_LARGE",
  FILE_UNREADABLE: "UNPROCESSABLE_CONTENT",
};

/** What a page learns of a failure. */
export type ErrorData = { code: DomainErrorCode | "INTERNAL"; facts: Record<string, unknown>; requestId: string | null };

function errorData(error: TRPCError, requestId: string | null): ErrorData {
  if (error.cause instanceof DomainError) return { code: error.cause.code, facts: error.cause.facts, requestId };
  if (isConnectionLost(error.cause)) return { code: "DATABASE_UNAVAILABLE", facts: {}, requestId };
  if (error.code === "BAD_REQUEST" || error.code === "PARSE_ERROR") return { code: "INVALID_INPUT", facts: {}, requestId };
  if (error.code === "NOT_FOUND") return { code: "NOT_FOUND", facts: {}, requestId };
  return { code: "INTERNAL", facts: {}, requestId };
}

const t = initTRPC
  .context<ApiContext>()
  .meta<{ policy: Policy }>()
  .create({
    isDev: false,
    errorFormatter({ error, shape, ctx }) {
      const data = errorData(error, ctx?.requestId ?? null);
      return { code: shape.code, message: data.code, data: { ...data, httpStatus: shape.data.httpStatus } };
    },
  });

export const router = t.router;

const guarded = t.procedure.use(async ({ ctx, path, type, next }) => {
  const result = await next();
  if (result.ok) return result;
  // A database that is gone keeps no audit either; the answer must not hang on it.
  if (!isConnectionLost(result.error.cause)) await auditRefusal(ctx, path, errorData(result.error, null), type === "mutation");
  if (result.error.cause instanceof DomainError)
    throw new TRPCError({ code: TRANSPORT[result.error.cause.code], message: result.error.cause.code, cause: result.error.cause });
  return result;
});

/** The policy is asked before the input is looked at: a stranger learns nothing from his mistakes. */
function policed<I extends z.ZodType, O>({ policy, input }: UseCase<I, O>) {
  return guarded
    .meta({ policy })
    .use(({ ctx, next }) => next({ ctx: authorise(ctx, policy) }))
    .input(input);
}

/** A use-case as a query: policy and input are the use-case's own. */
export function query<I extends z.ZodType, O>(definition: UseCase<I, O>) {
  return policed(definition).query(({ ctx, input }) => answer(definition, ctx, input as z.output<I>));
}

/** A use-case as a mutation. */
export function mutation<I extends z.ZodType, O>(definition: UseCase<I, O>) {
  return policed(definition).mutation(({ ctx, input }) => answer(definition, ctx, input as z.output<I>));
}

/** Paths of procedures that declare no policy: none may be. */
export function undeclaredProcedures(of: AnyRouter): string[] {
  return Object.entries(of._def.procedures as Record<string, { _def: { meta?: { policy?: Policy } } }>).flatMap(([path, procedure]) =>
    procedure._def.meta?.policy ? [] : [path],
  );
}
