import type { Database } from "@rectify/db/database";
import type { FastifyInstance } from "fastify";

/** Whether server and database answer; for whoever watches the service. */
export function addHealth(app: FastifyInstance, db: Database): void {
  app.get("/healthz", { config: { policy: "anyone" } }, async (_request, reply) => {
    const database = await db.isHealthy();
    return reply
      .code(database ? 200 : 503)
      .header("cache-control", "no-store")
      .send({ ok: database, database });
  });
}
