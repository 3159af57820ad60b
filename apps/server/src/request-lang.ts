import type { Lang } from "@rectify/api/context";
import type { FastifyRequest } from "fastify";

/** The language the request prefers; Chinese unless it asks for English first. */
export function langOf(request: FastifyRequest): Lang {
  return /^\s*en\b/i.test(request.headers["accept-language"] ?? "") ? "en" : "zh";
}
