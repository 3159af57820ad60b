// Every route declares who may use it; a server with one that does not will not start.
import { auditRefusal } from "@rectify/api/access/audit-refusal";
import { authorise } from "@rectify/api/use-case";
import { DomainError } from "@rectify/domain/errors";
import type { FastifyInstance, RouteOptions } from "fastify";
import type { MakeContext } from "./trpc.ts";

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
  app.addHook("onRequest", async (request) => {
    const { policy } = request.routeOptions.config;
    if (policy === undefined || typeof policy === "string") return;
    const ctx = await makeContext(request);
    try {
      authorise(ctx, policy);
    } catch (error) {
      if (error instanceof DomainError) await auditRefusal(ctx, `${request.method} ${request.routeOptions.url}`, error);
      throw error;
    }
  });
}
