// Every route declares who may use it; a server with one that does not will not start.
import { auditRefusal } from "@rectify/api/access/audit-refusal";
import { authorise } from "@rectify/api/use-case";
import { isConnectionLost } from "@rectify/db/connection-lost";
import { DomainError } from "@rectify/domain/errors";
import type { FastifyError, FastifyInstance, FastifyRequest, RouteOptions } from "fastify";
import type { MakeContext } from "./trpc.ts";

const subjectOf = (request: FastifyRequest) => `${request.method} ${request.routeOptions.url}`;

/** Call before any route is added. `tell` is given each of them once all are there. */
export function demandPolicies(app: FastifyInstance, makeContext: MakeContext, tell?: (route: RouteOptions) => void): void {
  const routes: RouteOptions[] = [];
  app.addHook("onRoute", (route) => {
    routes.push(route);
  });
  app.addHook("onReady", async () => {
    for (const route of routes) tell?.(route);
    const undeclared = routes.filter((route) => route.config?.policy === undefined).map((route) => `${route.method} ${route.url}`);
    if (undeclared.length > 0) throw new Error(`routes without a policy: ${undeclared.join(", ")}`);
  });
  const told = new WeakSet<FastifyRequest>();
  app.addHook("onRequest", async (request) => {
    const { policy } = request.routeOptions.config;
    if (policy === undefined || typeof policy === "string") return;
    const ctx = await makeContext(request);
    try {
      authorise(ctx, policy);
    } catch (error) {
      told.add(request);
      if (error instanceof DomainError) await auditRefusal(ctx, subjectOf(request), error);
      throw error;
    }
  });
  // Routes with a policy of their own take something in or hand something out: that it came to nothing is written down as well.
  app.addHook("onError", async (request, _reply, error: FastifyError | DomainError) => {
    const { policy } = request.routeOptions.config;
    if (policy === undefined || typeof policy === "string" || told.has(request) || isConnectionLost(error)) return;
    const planned = error instanceof DomainError;
    const code = (error as FastifyError).statusCode ?? 500;
    const refused = planned ? error : ({ code: code < 500 ? "INVALID_INPUT" : "INTERNAL" } as const);
    await auditRefusal(await makeContext(request), subjectOf(request), refused, true);
  });
}
