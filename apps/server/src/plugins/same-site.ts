// Keeps other web pages out: they may neither change anything here nor reach us under a name of their own.
import type { FastifyInstance, FastifyRequest } from "fastify";

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
const LOOPBACK_NAME = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

/** A browser says where a request comes from; who says nothing is not our page. */
function fromOurPage(request: FastifyRequest): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  const { origin, host } = request.headers;
  return origin !== undefined && host !== undefined && URL.parse(origin)?.host === host;
}

export function refuseOtherSites(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    // A foreign name that resolves to this machine would make a foreign page "same-origin"; over HTTPS it has no certificate.
    if (request.protocol !== "https" && !LOOPBACK_NAME.test(request.headers.host ?? "")) return refuse();
    if (!SAFE.has(request.method) && !fromOurPage(request)) return refuse();

    function refuse() {
      return reply.code(403).send({ code: "FORBIDDEN", facts: { reason: "OTHER_SITE" }, requestId: request.id });
    }
  });
}
