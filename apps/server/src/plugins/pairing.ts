// How a screen that nobody signs in at gets its pass: it asks for a code, shows it, and asks again until somebody of the office has confirmed it.
import { randomInt } from "node:crypto";
import { askForCode, askForPass } from "@rectify/api/displays/pair-display";
import { pairingCode } from "@rectify/domain/pairing-code";
import type { FastifyInstance } from "fastify";
import { secretHashOf, setPairingCookie, setPassCookie } from "../access/display-cookies.ts";
import { hashSecret, newSecret } from "../access/secret.ts";
import { AGENT_CHARS, jsonOnly } from "./sign-in.ts";
import type { MakeContext } from "./trpc.ts";

/** Every code is a row and an audit row: a screen needs one in eight minutes. */
const CODE_RATE = { max: 20, timeWindow: "1 minute" };
/** A screen asks every two seconds; several stand behind one address. */
const PASS_RATE = { max: 600, timeWindow: "1 minute" };

export function addPairing(app: FastifyInstance, makeContext: MakeContext): void {
  app.post("/pairing", { config: { policy: "anyone", rateLimit: CODE_RATE }, onRequest: jsonOnly }, async (request, reply) => {
    reply.header("cache-control", "no-store");
    const secret = newSecret();
    const { code, expiresAt } = await askForCode(await makeContext(request), {
      browserHash: hashSecret(secret),
      before: secretHashOf("pairing", request),
      address: request.ip,
      agent: (request.headers["user-agent"] ?? "").slice(0, AGENT_CHARS),
      draw: () => pairingCode(randomInt),
    });
    setPairingCookie(request, reply, secret);
    return reply.send({ code, expiresAt: expiresAt.toISOString() });
  });

  app.post("/pairing/pass", { config: { policy: "anyone", rateLimit: PASS_RATE }, onRequest: jsonOnly }, async (request, reply) => {
    reply.header("cache-control", "no-store");
    const ctx = await makeContext(request);
    const secret = newSecret();
    const asked = await askForPass(ctx, secretHashOf("pairing", request), hashSecret(secret), secretHashOf("display", request));
    if (asked.expiresAt) setPassCookie(request, reply, secret, asked.expiresAt.getTime() - ctx.nowMs);
    return reply.send(asked.answer);
  });
}
