// The doors: a one-time link, a name and a password, and the way out.
import { auditRefusal } from "@rectify/api/access/audit-refusal";
import { me } from "@rectify/api/access/me";
import { signIn, signOut } from "@rectify/api/access/sign-in";
import type { Browser } from "@rectify/api/access/sign-in-attempt";
import type { ProviderOffer } from "@rectify/domain/account";
import { DomainError } from "@rectify/domain/errors";
import { SELF } from "@rectify/domain/principal";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { hashSecret, newSecret } from "../access/secret.ts";
import { clearSessionCookie, sessionOf, setSessionCookie, signInWith } from "../access/session.ts";
import { signInRefusedPage } from "../access/sign-in-page.ts";
import { langOf } from "../request-lang.ts";
import type { MakeContext } from "./trpc.ts";

const typed = z.strictObject({
  username: z.string().max(100),
  password: z.string().max(256),
  code: z.string().trim().min(1).max(40).optional(),
});
export const AGENT_CHARS = 200;
/** A whole office comes at once; the locks of accounts and addresses keep out who guesses. */
export const SIGN_IN_RATE = { max: 300, timeWindow: "1 minute" };

/** Only JSON: a form of another page cannot send it. */
export async function jsonOnly(request: FastifyRequest): Promise<void> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers["content-type"] ?? ""))
    throw new DomainError("INVALID_INPUT", { reason: "JSON_ONLY" });
}

/** Of whom a session with this secret will be. */
export function browserOf(request: FastifyRequest, secret: string): Browser {
  return { idHash: hashSecret(secret), address: request.ip, agent: (request.headers["user-agent"] ?? "").slice(0, AGENT_CHARS) };
}

type DoorOptions = {
  onlyThisMachine: boolean;
  /** What the sign-in page offers beside the password, or null. */
  provider: ProviderOffer | null;
};

export function addSignIn(app: FastifyInstance, makeContext: MakeContext, { onlyThisMachine, provider }: DoorOptions): void {
  /** Opens a session once and goes to the board. */
  app.get<{ Querystring: { token?: unknown } }>(
    "/sign-in",
    { config: { policy: "anyone", rateLimit: { max: 30, timeWindow: "1 minute" } } },
    async (request, reply) => {
      reply.header("cache-control", "no-store");
      const ctx = await makeContext(request);
      const { db, nowMs } = ctx;
      if (await sessionOf(db, request, nowMs)) return reply.redirect("/", 303);
      const { token } = request.query;
      const door = typeof token === "string" ? await signInWith(db, token, onlyThisMachine, { request, reply, nowMs }) : "closed";
      if (door !== "closed") return reply.redirect("/", 303);
      await auditRefusal(ctx, "GET /sign-in", { code: "UNAUTHENTICATED" });
      return reply
        .code(403)
        .type("text/html; charset=utf-8")
        .send(signInRefusedPage(langOf(request)));
    },
  );

  app.post("/sign-in", { config: { policy: "anyone", rateLimit: SIGN_IN_RATE }, onRequest: jsonOnly }, async (request, reply) => {
    reply.header("cache-control", "no-store");
    const input = typed.safeParse(request.body);
    if (!input.success) throw new DomainError("INVALID_INPUT");
    const secret = newSecret();
    const ctx = await makeContext(request);
    const { expiresAt } = await signIn(ctx, input.data, browserOf(request, secret));
    setSessionCookie(request, reply, secret, expiresAt.getTime() - ctx.nowMs);
    return reply.code(204).send();
  });

  app.post("/sign-out", { config: { policy: SELF }, onRequest: jsonOnly }, async (request, reply) => {
    await signOut(await makeContext(request));
    clearSessionCookie(request, reply);
    return reply.header("cache-control", "no-store").code(204).send();
  });

  /** Who is signed in: an answer also to who is not, since every page asks it first. */
  app.get("/session", { config: { policy: "anyone" } }, async (request, reply) => {
    const who = await me(await makeContext(request));
    return reply.header("cache-control", "no-store").send({ me: who, ...(who === null && provider ? { provider } : {}) });
  });
}
