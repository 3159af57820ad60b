import type { Database } from "@rectify/db/database";
import type { FastifyInstance } from "fastify";
import { principalOf, signInWith } from "../access/session.ts";
import { signInRefusedPage } from "../access/sign-in-page.ts";
import { langOf } from "../request-lang.ts";

/** GET /sign-in?token=…: opens a session once and goes to the board. */
export function addSignIn(app: FastifyInstance, db: Database, now: () => number): void {
  app.get<{ Querystring: { token?: unknown } }>(
    "/sign-in",
    { config: { policy: "anyone", rateLimit: { max: 30, timeWindow: "1 minute" } } },
    async (request, reply) => {
      reply.header("cache-control", "no-store");
      if (await principalOf(db, request, now())) return reply.redirect("/", 303);
      const { token } = request.query;
      if (typeof token === "string" && (await signInWith(db, token, reply, now()))) {
        request.log.info({ requestId: request.id }, "signed in by one-time link");
        return reply.redirect("/", 303);
      }
      return reply
        .code(403)
        .type("text/html; charset=utf-8")
        .send(signInRefusedPage(langOf(request)));
    },
  );
}
