// How a route says who may use it.
import type { Policy } from "@rectify/domain/principal";
import type { FastifyInstance } from "fastify";

/** "anyone" needs no session; "byProcedure" leaves it to the procedure that the address names. */
export type RoutePolicy = Policy | "anyone" | "byProcedure";

declare module "fastify" {
  interface FastifyContextConfig {
    policy?: RoutePolicy;
  }
}

/** Gives the routes of a plugin that knows nothing of policies one and the same. */
export function declareForAll(scope: FastifyInstance, policy: RoutePolicy): void {
  scope.addHook("onRoute", (route) => {
    route.config = { ...route.config, policy };
  });
}
