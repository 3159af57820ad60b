import type { ApiContext } from "@rectify/api/context";
import { DomainError } from "@rectify/domain/errors";
import type { AnyRouter } from "@trpc/server";
import { fastifyTRPCPlugin } from "@trpc/server/adapters/fastify";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { declareForAll } from "./declare-policy.ts";

export type MakeContext = (request: FastifyRequest) => Promise<ApiContext>;

const MAX_BATCH_SIZE = 20;

/** The procedures under /trpc. JSON only: a form of another page could otherwise reach a mutation, past the body limit. */
export function addTrpc(app: FastifyInstance, router: AnyRouter, makeContext: MakeContext): void {
  app.register(async (scope) => {
    declareForAll(scope, "byProcedure");
    scope.addHook("onRequest", async (request, reply) => {
      reply.header("cache-control", "no-store");
      const type = request.headers["content-type"];
      const carriesBody = request.method !== "GET" && request.method !== "HEAD";
      if ((carriesBody || type !== undefined) && !/^application\/json\s*(;|$)/i.test(type ?? "")) {
        return reply.code(415).send({ code: "INVALID_INPUT", facts: { reason: "JSON_ONLY" }, requestId: request.id });
      }
    });
    await scope.register(fastifyTRPCPlugin<AnyRouter>, {
      prefix: "/trpc",
      trpcOptions: {
        router,
        maxBatchSize: MAX_BATCH_SIZE,
        createContext: ({ req }) => makeContext(req),
        onError: ({ error, path, req }) => {
          const planned = error.cause instanceof DomainError || error.code !== "INTERNAL_SERVER_ERROR";
          if (!planned) req.log.error({ err: error.cause ?? error, path, requestId: req.id }, "unplanned error");
        },
      },
    });
  });
}
