// Beyond this machine nothing goes over plain HTTP.
import type { FastifyInstance } from "fastify";

export function refusePlainHttp(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    if (request.protocol === "https") return;
    return reply.code(403).send({ code: "FORBIDDEN", facts: { reason: "PLAIN_HTTP" }, requestId: request.id });
  });
}
