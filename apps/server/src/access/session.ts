// The guest session behind the one-time link: a cookie that scripts cannot read and other sites cannot send.
import type { Database } from "@rectify/db/database";
import { exchangeSignInLink, findSessionPrincipal } from "@rectify/db/queries/sessions";
import { GUEST, type Principal } from "@rectify/domain/principal";
import type { FastifyReply, FastifyRequest } from "fastify";
import { hashSecret, newSecret } from "./secret.ts";

const COOKIE = "rectify_session";
/** A guest cannot sign in again without a restart, so the session outlives a month of meetings. */
const VALID_MS = 40 * 24 * 3600 * 1000;

/** Who sends the request, or null. */
export async function principalOf(db: Database, request: FastifyRequest, nowMs: number): Promise<Principal | null> {
  const secret = request.cookies[COOKIE];
  return secret ? findSessionPrincipal(db, hashSecret(secret), new Date(nowMs)) : null;
}

/** Turns a one-time token into a session cookie. False when the token opens nothing. */
export async function signInWith(db: Database, token: string, reply: FastifyReply, nowMs: number): Promise<boolean> {
  const secret = newSecret();
  const expiresAt = new Date(nowMs + VALID_MS);
  const session = { idHash: hashSecret(secret), principal: GUEST, createdAt: new Date(nowMs), expiresAt };
  if (!(await exchangeSignInLink(db, hashSecret(token), session))) return false;
  reply.setCookie(COOKIE, secret, { httpOnly: true, sameSite: "strict", path: "/", maxAge: VALID_MS / 1000 });
  return true;
}
