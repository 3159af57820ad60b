// The door by the office's own provider: out to it, back from it, and the code of a second factor kept here.
import { auditRefusal } from "@rectify/api/access/audit-refusal";
import { finishWithCode, signInByProvider } from "@rectify/api/access/provider-sign-in";
import { beginProviderSignIn, takeProviderSignIn } from "@rectify/db/queries/provider-sign-ins";
import type { ProviderRefusal } from "@rectify/domain/account";
import { DomainError } from "@rectify/domain/errors";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { ownPath } from "../access/own-path.ts";
import { CALLBACK_PATH, type Provider, ProviderFailure } from "../access/provider.ts";
import { hashSecret, newSecret } from "../access/secret.ts";
import { setSessionCookie } from "../access/session.ts";
import { browserOf, jsonOnly, SIGN_IN_RATE } from "./sign-in.ts";
import type { MakeContext } from "./trpc.ts";

export const START_PATH = "/sign-in/oidc";
/** Enough to sign in there, a second factor of theirs included. */
const UNDER_WAY_MS = 10 * 60_000;
const typed = z.strictObject({ code: z.string().trim().min(1).max(40) });

/** What the sign-in page is told behind the `#` of its address. */
type Told = ProviderRefusal | "code";

const cookieName = (request: FastifyRequest) => (request.protocol === "https" ? "__Host-rectify_oidc" : "rectify_oidc");
const cookieOptions = (request: FastifyRequest) => ({
  httpOnly: true,
  // The provider's page sends the browser back: a strict cookie would stay behind.
  sameSite: "lax" as const,
  path: "/",
  secure: request.protocol === "https",
});

export function addProviderSignIn(app: FastifyInstance, makeContext: MakeContext, provider: Provider): void {
  const { publicUrl } = provider.settings;
  const open = { config: { policy: "anyone" as const, rateLimit: SIGN_IN_RATE } };

  const goTo = (reply: FastifyReply, path: string, told?: Told) =>
    reply.header("cache-control", "no-store").redirect(`${publicUrl}${path}${told ? `#sign-in=${told}` : ""}`, 303);
  const holdOn = (request: FastifyRequest, reply: FastifyReply, secret: string, lastsMs: number) =>
    reply.setCookie(cookieName(request), secret, { ...cookieOptions(request), maxAge: Math.floor(lastsMs / 1000) });
  /** Back to the sign-in page, with why; one row in the audit. */
  const turnAway = async (request: FastifyRequest, reply: FastifyReply, path: string, told: Exclude<ProviderRefusal, "failed">) => {
    const reason = told.toUpperCase();
    await auditRefusal(await makeContext(request), `GET ${request.routeOptions.url}`, { code: "UNAUTHENTICATED", facts: { reason } });
    return goTo(reply, path, told);
  };
  /** Whatever breaks, nobody is left before a page of codes. */
  const orSay = async (request: FastifyRequest, reply: FastifyReply, work: () => Promise<FastifyReply>) => {
    try {
      return await work();
    } catch (error) {
      request.log.error({ err: error, requestId: request.id }, "unplanned error");
      return goTo(reply, "/", "failed");
    }
  };
  const faultOf = (request: FastifyRequest, error: unknown) => {
    if (!(error instanceof ProviderFailure)) throw error;
    // Not the whole error: what the provider sent may hang on it.
    request.log.warn({ said: String(error.cause), requestId: request.id }, error.message);
    return error.fault;
  };

  app.get<{ Querystring: { to?: unknown } }>(START_PATH, open, (request, reply) =>
    orSay(request, reply, async () => {
      const { db, nowMs, principal } = await makeContext(request);
      const toPath = ownPath(request.query.to);
      if (principal) return goTo(reply, toPath);
      try {
        const { url, ...expected } = await provider.begin();
        const secret = newSecret();
        const [at, expiresAt] = [new Date(nowMs), new Date(nowMs + UNDER_WAY_MS)];
        await beginProviderSignIn(db, { ...expected, idHash: hashSecret(secret), toPath, at, expiresAt });
        holdOn(request, reply, secret, UNDER_WAY_MS);
        return reply.header("cache-control", "no-store").redirect(url, 303);
      } catch (error) {
        return turnAway(request, reply, toPath, faultOf(request, error));
      }
    }),
  );

  app.get<{ Querystring: { state?: unknown } }>(CALLBACK_PATH, open, (request, reply) =>
    orSay(request, reply, async () => {
      const ctx = await makeContext(request);
      const held = request.cookies[cookieName(request)];
      const { state } = request.query;
      const begun =
        held && typeof state === "string" ? await takeProviderSignIn(ctx.db, hashSecret(held), state, new Date(ctx.nowMs)) : null;
      if (!begun) return turnAway(request, reply, "/", "expired");
      reply.clearCookie(cookieName(request), cookieOptions(request));
      try {
        const name = await provider.name(request.url.slice(request.url.indexOf("?") + 1), begun);
        const secret = newSecret();
        const outcome = await signInByProvider(ctx, name, browserOf(request, secret));
        if (outcome.kind === "code") {
          holdOn(request, reply, secret, outcome.until.getTime() - ctx.nowMs);
          return goTo(reply, begun.toPath, "code");
        }
        if (outcome.kind !== "in") return goTo(reply, begun.toPath, outcome.kind);
        setSessionCookie(request, reply, secret, outcome.expiresAt.getTime() - ctx.nowMs);
        return goTo(reply, begun.toPath);
      } catch (error) {
        return turnAway(request, reply, begun.toPath, faultOf(request, error));
      }
    }),
  );

  app.post(START_PATH, { ...open, onRequest: jsonOnly }, async (request, reply) => {
    reply.header("cache-control", "no-store");
    const input = typed.safeParse(request.body);
    if (!input.success) throw new DomainError("INVALID_INPUT");
    const ctx = await makeContext(request);
    const held = request.cookies[cookieName(request)] ?? "";
    const secret = newSecret();
    const { expiresAt } = await finishWithCode(ctx, hashSecret(held), input.data.code, browserOf(request, secret));
    reply.clearCookie(cookieName(request), cookieOptions(request));
    setSessionCookie(request, reply, secret, expiresAt.getTime() - ctx.nowMs);
    return reply.code(204).send();
  });
}
