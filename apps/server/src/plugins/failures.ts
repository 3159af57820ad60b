// What a caller learns of a failure outside tRPC: a code, facts and the request id, never a text from the inside.
import { isConnectionLost } from "@rectify/db/connection-lost";
import { DomainError, type DomainErrorCode } from "@rectify/domain/errors";
import type { FastifyError, FastifyInstance } from "fastify";

const STATUS: Record<DomainErrorCode, number> = {
  NOT_FOUND: 404,
  AMBIGUOUS_NAME: 400,
  UNKNOWN_NAME: 400,
  DAY_IN_FUTURE: 400,
  COMPARE_AFTER_AS_OF: 400,
  FORBIDDEN: 403,
  UNAUTHENTICATED: 401,
  PASSWORD_CHANGE_REQUIRED: 403,
  SIGN_IN_REFUSED: 422,
  SIGN_IN_LOCKED: 429,
  PASSWORD_REFUSED: 422,
  CODE_REQUIRED: 422,
  CODE_REFUSED: 422,
  SECOND_FACTOR_REQUIRED: 403,
  EXAMPLE_PRESENT: 409,
  INPUT_REFUSED: 422,
  INVALID_INPUT: 400,
  DATABASE_UNAVAILABLE: 503,
  CONFLICT: 409,
  UNDO_BLOCKED: 409,
  MOVE_REFUSED: 422,
  FILE_TOO_LARGE: 413,
  FILE_UNREADABLE: 422,
};

/** Codes for what the web server itself refuses, by status. */
const BY_STATUS: Readonly<Record<number, string>> = {
  404: "NOT_FOUND",
  413: "FILE_TOO_LARGE",
  415: "INVALID_INPUT",
  429: "TOO_MANY_REQUESTS",
  503: "OVERLOADED",
};

export function answerFailures(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | DomainError, request, reply) => {
    const requestId = request.id;
    if (error instanceof DomainError) {
      return reply.code(STATUS[error.code]).send({ code: error.code, facts: error.facts, requestId });
    }
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500) return reply.code(status).send({ code: BY_STATUS[status] ?? "INVALID_INPUT", facts: {}, requestId });
    if (status === 503) return reply.code(503).send({ code: "OVERLOADED", facts: {}, requestId });
    request.log.error({ err: error, requestId }, "unplanned error");
    if (isConnectionLost(error)) return reply.code(503).send({ code: "DATABASE_UNAVAILABLE", facts: {}, requestId });
    return reply.code(500).send({ code: "INTERNAL", facts: {}, requestId });
  });
}
